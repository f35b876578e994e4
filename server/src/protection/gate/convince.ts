import { type Attacker, addOwners, OUTSIDER } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { knowersOf, type Prover } from "./prove.ts";

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
  const knowers = () => knowersOf(system, kept.get(secret) ?? []);
  const left = new Set<number>();
  let proofs = 0;
  while (proofs < MORE_PROOFS) {
    const coalition = coalitionOf(prover, secret, knowers());
    for (const insider of coalition.left) left.add(insider);
    if (!seek(secret, coalition.members)) break;
    proofs++;
  }
  const suspects = proofs === MORE_PROOFS ? [...left] : knowers();
  for (const one of suspects) {
    if (!(await prove(secret, [one], byProgram))) return [one];
  }
  for (const one of suspects) {
    for (const other of knowers()) {
      if (!together(one, other) || !isOpen(secret, [one, other])) continue;
      if (!(await prove(secret, [one, other], byProgram))) return [one, other];
    }
  }
  return null;
}
