import { SITE_CODE } from "@monitor/schema/vocabulary";
import { type Attacker, OUTSIDER, rangeOf } from "./attacker.ts";
import { limitsOf } from "./program.ts";
import { type Proof, prover } from "./prove.ts";
import { hide, type Sum, type System } from "./system.ts";

/** What the gate did, without any number that it hides. */
export interface GateReport {
  readonly figures: number;
  /** Figures that must be hidden by themselves. */
  readonly secrets: number;
  /** Figures hidden to protect others, by their place in the table. */
  readonly complementary: readonly number[];
  /** Pairs of a secret and an attacker that were looked at. */
  readonly attacks: number;
  readonly byWitness: number;
  readonly byProgram: number;
}

/** A secret that could not be protected, whatever was hidden: there is no release then. */
export class GateClosed extends Error {
  override readonly name = "GateClosed";
  constructor({ indicator, period }: System, { cell }: Sum) {
    super(`the figure ${indicator} of ${cell} in ${period} can be worked out, whatever is hidden`);
  }
}

/** A true 0 is hidden only when nothing else helps: the smaller the area of which it says something, the better. */
const costOf = ({ amount, atoms }: Sum): number => (amount > 0 ? amount : 1e9 + atoms.length);

const byCost = (a: Sum, b: Sum): number => costOf(a) - costOf(b) || (a.cell < b.cell ? -1 : 1);

/**
 * Hides a figure for the sake of a secret: of those that limit it the cheapest that protects it, the fewest pupils first.
 * Where none does alone, the one that leaves most open.
 */
async function hideOne(system: System, secret: Sum, attacker: Attacker, attempt: () => Promise<Proof>): Promise<Sum> {
  const limits = await limitsOf(system, secret, (atom) => rangeOf(system.atoms[atom]!, attacker));
  let best: { readonly sum: Sum; readonly left: number } | null = null;
  for (const sum of [...limits].sort(byCost)) {
    const { least, most } = sum;
    hide(system, sum);
    const { safe, left } = await attempt();
    if (safe) return sum;
    Object.assign(sum, { least, most, published: true });
    if (best === null || left > best.left) best = { sum, left };
  }
  if (best === null) throw new GateClosed(system, secret);
  hide(system, best.sum);
  return best.sum;
}

/** Who could spoil a proof: whoever knows something of what its witnesses move. */
function spoilers({ atoms }: System, { witnesses }: Proof): string[] {
  const moved = witnesses.flatMap(({ moves }) => [...moves.keys()]);
  return [...new Set(moved.flatMap((atom) => atoms[atom]!.shares.flatMap(({ owners }) => owners)))].sort();
}

/** Coalitions are of two schools: a municipality is looked at by itself. */
const isSchool = (owner: string): boolean => SITE_CODE.test(owner);

/**
 * The release gate of one indicator and school year (rule 6). An outsider, each insider and each coalition of two schools who
 * know all rules and all published figures try to work out every secret; where one can, the cheapest further figure is
 * hidden, until none can. An insider who knows nothing of what a proof moves is convinced by the same proof, so only the
 * others are looked at.
 *
 * @throws GateClosed when a secret stays open; nothing may be published then
 */
export async function closeGate(system: System): Promise<GateReport> {
  const { prove } = prover(system);
  const complementary: number[] = [];
  const count = { attacks: 0, witness: 0, program: 0 };

  const proveSafe = async (secret: Sum, attacker: Attacker): Promise<Proof> => {
    count.attacks++;
    for (;;) {
      const proof = await prove(secret, attacker);
      count[proof.by]++;
      if (proof.safe) return proof;
      const hidden = await hideOne(system, secret, attacker, () => prove(secret, attacker, true));
      complementary.push(hidden.figure);
    }
  };

  const secrets = system.sums.filter(({ secret }) => secret);
  for (const secret of secrets) {
    for (const one of spoilers(system, await proveSafe(secret, OUTSIDER))) {
      for (const other of spoilers(system, await proveSafe(secret, [one]))) {
        if (other !== one && isSchool(one) && isSchool(other)) await proveSafe(secret, [one, other]);
      }
    }
  }
  return {
    figures: system.sums.length,
    secrets: secrets.length,
    complementary,
    attacks: count.attacks,
    byWitness: count.witness,
    byProgram: count.program,
  };
}
