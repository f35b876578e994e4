import { type Attacker, rangeOf } from "./attacker.ts";
import { endOf } from "./program.ts";
import type { Sum, System } from "./system.ts";
import { findWitness, type Moves } from "./witness.ts";

/** Another table that agrees with everything published, in which a secret is so much more or less. */
interface Witness {
  readonly change: number;
  readonly moves: Moves;
}

export interface Proof {
  readonly safe: boolean;
  readonly by: "witness" | "program";
  /** How far apart the values lie that the attacker cannot tell apart, as far as was looked. */
  readonly left: number;
  /** The tables that prove it; who knows none of what they move is convinced as well. */
  readonly witnesses: readonly Witness[];
}

const EPSILON = 1e-6;

/** What an attacker does not know of a secret beforehand bounds how much can be left open. */
function spreadNeeded({ spread, atoms }: System, secret: Sum, attacker: Attacker): number {
  const open = secret.atoms.reduce((sum, atom) => {
    const { low, high } = rangeOf(atoms[atom]!, attacker);
    return sum + high - low;
  }, 0);
  return Math.min(spread, open);
}

/**
 * Proves secrets safe one by one: by witnesses where they can be found, by the program where not. Witnesses are kept,
 * because one that moves nothing that an insider knows convinces him as well as an outsider. Hiding a figure keeps
 * every witness valid: it only takes knowledge away.
 */
export function prover(system: System) {
  const { atoms, step } = system;
  const kept = new Map<Sum, Witness[]>();

  const convinces = ({ moves }: Witness, attacker: Attacker): boolean =>
    [...moves].every(([atom, by]) => {
      const { low, high } = rangeOf(atoms[atom]!, attacker);
      const value = atoms[atom]!.amount + by;
      return value >= low - EPSILON && value <= high + EPSILON;
    });

  /** The witness that goes furthest in one direction, at most `furthest`. */
  const witnessFor = (secret: Sum, attacker: Attacker, sign: 1 | -1, furthest: number, keep: boolean) => {
    const own = kept.get(secret) ?? [];
    let best: Witness | null = null;
    for (const witness of own) {
      const far = witness.change * sign;
      if (far > (best === null ? 0 : best.change * sign) && convinces(witness, attacker)) best = witness;
    }
    for (let far = furthest; far > (best === null ? 0 : best.change * sign); far -= step) {
      const moves = findWitness(system, secret, far * sign, (atom) => rangeOf(atoms[atom]!, attacker));
      if (moves === null) continue;
      best = { change: far * sign, moves };
      if (keep) kept.set(secret, [...own, best]);
    }
    return best;
  };

  const byProgram = async (secret: Sum, attacker: Attacker, needed: number, keep: boolean): Promise<Proof> => {
    const range = (atom: number) => rangeOf(atoms[atom]!, attacker);
    const ends = [
      await endOf(system, secret, "Minimize", range),
      await endOf(system, secret, "Maximize", range),
    ] as const;
    const [least, most] = ends;
    if (least === null || most === null) return { safe: false, by: "program", left: 0, witnesses: [] };
    const witnesses = [least, most].map(({ value, moves }) => ({ change: value - secret.amount, moves }));
    if (keep) kept.set(secret, [...(kept.get(secret) ?? []), ...witnesses]);
    const left = most.value - least.value;
    return { safe: left >= needed - EPSILON, by: "program", left, witnesses };
  };

  return {
    /**
     * Whether an attacker cannot narrow the secret down to fewer values than it must be able to take.
     *
     * @param tentative what is hidden may be shown again, so that no witness may be kept
     */
    async prove(secret: Sum, attacker: Attacker, tentative = false): Promise<Proof> {
      const needed = spreadNeeded(system, secret, attacker);
      const more = witnessFor(secret, attacker, 1, needed, !tentative);
      const open = needed - (more?.change ?? 0);
      const less = open > EPSILON ? witnessFor(secret, attacker, -1, open, !tentative) : null;
      const witnesses = [more, less].filter((one) => one !== null);
      if (open + (less?.change ?? 0) <= EPSILON) return { safe: true, by: "witness", left: needed, witnesses };
      return byProgram(secret, attacker, needed, !tentative);
    },
  };
}

export type Prover = ReturnType<typeof prover>;
