import { type Attacker, addOwners, OUTSIDER } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { spreadNeeded } from "./needs.ts";
import { knowersOf, type Prover } from "./prove.ts";
import { EPSILON } from "./slack.ts";
import { convinces, type Witness } from "./witness.ts";

/** How often a proof is repeated with other atoms. Of three that share no insider, two insiders spoil two at most. */
const MORE_PROOFS = 2;

/** Of some insiders a coalition that is as large as can be without knowing part of the secret, and who is left out of it. */
function coalitionOf({ system, needs }: Prover, secret: number, insiders: readonly number[]) {
  const needed = needs.of(secret, OUTSIDER);
  const owners = new Set<number>();
  for (const atom of listIn(system.atomsOf, secret)) addOwners(system.shares, atom, owners);
  const [own, left]: [number[], number[]] = [[], []];
  for (const insider of insiders) {
    if (!owners.has(insider)) continue;
    if (needs.of(secret, [...own, insider]) === needed) own.push(insider);
    else if (needs.of(secret, [insider]) > 0) left.push(insider);
  }
  const kept = new Set(own);
  return { members: insiders.filter((insider) => !owners.has(insider) || kept.has(insider)), left };
}

/**
 * The one or two witnesses that by themselves prove a secret safe against an attacker, those that move the fewest atoms. Whoever
 * knows nothing of these atoms is convinced by them, and so is the attacker together with him.
 *
 * @returns `null` when more is known of the attacker than that: his need was lowered, or he is not convinced yet
 */
function proofFor({ system, kept }: Prover, secret: number, attacker: Attacker): readonly Witness[] | null {
  const needed = spreadNeeded(system, secret, attacker);
  const own = (kept.get(secret) ?? []).filter((witness) => convinces(system, witness, attacker));
  let best: readonly Witness[] | null = null;
  const size = (witnesses: readonly Witness[]) => witnesses.reduce((sum, { atoms }) => sum + atoms.length, 0);
  const consider = (witnesses: readonly Witness[], span: number): void => {
    if (span >= needed - EPSILON && (best === null || size(witnesses) < size(best))) best = witnesses;
  };
  for (const up of own) {
    consider([up], Math.abs(up.change));
    for (const down of own) if (up.change > 0 && down.change < 0) consider([up, down], up.change - down.change);
  }
  return best;
}

/**
 * Proves a secret safe against everybody: an outsider, each insider and each coalition. An insider who knows nothing of
 * what a proof moves is convinced by the same proof, so only the others are looked at.
 *
 * @param together which two insiders are looked at together
 * @returns the first who can narrow the secret down; `null` when nobody can
 */
export async function firstToKnow(
  prover: Prover,
  secret: number,
  together: (one: number, other: number) => boolean,
  byProgram = true,
): Promise<Attacker | null> {
  const { system, kept, isOpen, prove, seek } = prover;
  if (!(await prove(secret, OUTSIDER, byProgram))) return OUTSIDER;
  /** Who knows something of the proof that convinces an attacker. */
  const knowersFor = (attacker: Attacker): readonly number[] =>
    knowersOf(system, proofFor(prover, secret, attacker) ?? kept.get(secret) ?? []);
  const knowers = knowersFor(OUTSIDER);
  const [known, left] = [new Set(knowers), new Set<number>()];
  let proofs = 0;
  while (proofs < MORE_PROOFS) {
    const coalition = coalitionOf(prover, secret, [...known]);
    for (const insider of coalition.left) left.add(insider);
    if (!seek(secret, coalition.members)) break;
    for (const knower of knowersFor(coalition.members)) known.add(knower);
    proofs++;
  }
  const suspects = proofs === MORE_PROOFS ? [...left] : knowers;
  for (const one of suspects) {
    if (!(await prove(secret, [one], byProgram))) return [one];
  }
  for (const one of suspects) {
    for (const other of knowersFor([one])) {
      if (!together(one, other) || !isOpen(secret, [one, other])) continue;
      if (!(await prove(secret, [one, other], byProgram))) return [one, other];
    }
  }
  return null;
}
