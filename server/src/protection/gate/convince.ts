import { type Attacker, OUTSIDER } from "./attacker.ts";
import { knowersOf, type Prover, spreadNeeded } from "./prove.ts";

/** How often a proof is repeated with other atoms. Of three that share no insider, two insiders spoil two at most. */
const MORE_PROOFS = 2;

/** Of some insiders a coalition that is as large as can be without knowing part of the secret, and who is left out of it. */
function coalitionOf({ system }: Prover, secret: number, insiders: readonly number[]) {
  const needed = spreadNeeded(system, secret, OUTSIDER);
  const members: number[] = [];
  const left: number[] = [];
  for (const insider of insiders) {
    if (spreadNeeded(system, secret, [...members, insider]) === needed) members.push(insider);
    else if (spreadNeeded(system, secret, [insider]) > 0) left.push(insider);
  }
  return { members, left };
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
