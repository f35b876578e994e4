import { type Attacker, addOwners, OUTSIDER, roomAbove, roomBelow } from "./attacker.ts";
import { type Needs, needsOf } from "./needs.ts";
import { furthestIn } from "./program.ts";
import { type Region, regionAround } from "./region.ts";
import { searchIn } from "./search.ts";
import { EPSILON, type Slack, slackOf } from "./slack.ts";
import type { System } from "./system.ts";
import { agrees, convinces, spanOf, type Witness } from "./witness.ts";

/** How many atoms move in a program. In larger regions hardly any proof was found that this one did not show (decision 0032). */
export const REGION = 150;

/** What was done to prove secrets safe. */
export interface Effort {
  attacks: number;
  byWitness: number;
  byProgram: number;
}

/** Who knows anything of what some witnesses move. */
export function knowersOf(system: System, witnesses: readonly Witness[]): number[] {
  const owners = new Set<number>();
  for (const { atoms } of witnesses) for (const atom of atoms) addOwners(system.shares, atom, owners);
  return [...owners].sort((a, b) => a - b);
}

/**
 * Proves secrets safe against one attacker at a time: by the witnesses at hand, by new ones where they can be found, by
 * the program where not. Witnesses are kept, because one that moves nothing that an insider knows convinces him as well,
 * and hiding a figure keeps every witness valid: it only takes knowledge away.
 */
export function proverOf(system: System, past: boolean, masksTell = true, needs: Needs = needsOf(system)) {
  const slack = slackOf(system, past, masksTell);
  const search = searchIn(system, slack);
  const kept = new Map<number, Witness[]>();
  const effort: Effort = { attacks: 0, byWitness: 0, byProgram: 0 };
  const of = (secret: number): Witness[] => kept.get(secret) ?? [];
  const keep = (secret: number, witness: Witness | null): void => {
    if (witness !== null && Math.abs(witness.change) > EPSILON) kept.set(secret, [...of(secret), witness]);
  };
  const furthest = (secret: number, sign: 1 | -1, attacker: Attacker): number =>
    of(secret).reduce((far, witness) => {
      const change = witness.change * sign;
      return change > far && convinces(system, witness, attacker) ? change : far;
    }, 0);
  const isOpen = (secret: number, attacker: Attacker): boolean =>
    spanOf(system, of(secret), attacker) < needs.of(secret, attacker) - EPSILON;

  /** Looks for witnesses in both directions; true when they prove the secret safe. */
  const seek = (secret: number, attacker: Attacker): boolean => {
    const needed = needs.of(secret, attacker);
    for (const sign of [1, -1] as const) {
      const far = needed - furthest(secret, sign === 1 ? -1 : 1, attacker);
      if (furthest(secret, sign, attacker) < far - EPSILON) keep(secret, search.seek(secret, sign, far, attacker));
    }
    return !isOpen(secret, attacker);
  };

  const region = (secret: number, attacker: Attacker): Region =>
    regionAround(system, secret, REGION, (atom) => {
      if (slack.frozen[atom]! > 0) return false;
      return roomAbove(system, atom, attacker) > EPSILON || roomBelow(system, atom, attacker) > EPSILON;
    });

  const calculate = async (secret: number, attacker: Attacker): Promise<boolean> => {
    const needed = needs.of(secret, attacker);
    const around = region(secret, attacker);
    for (const sign of [1, -1] as const) {
      const far = needed - furthest(secret, sign === 1 ? -1 : 1, attacker);
      if (furthest(secret, sign, attacker) >= far - EPSILON) continue;
      effort.byProgram++;
      const witness = await furthestIn({ system, slack, secret, region: around, attacker }, sign, far);
      // a solver calculates within tolerances; a proof does not
      if (witness !== null && agrees(slack, witness)) keep(secret, witness);
    }
    return !isOpen(secret, attacker);
  };

  return {
    system,
    slack,
    needs,
    effort,
    kept,
    past,
    keep,
    isOpen,
    furthest,
    /** Looks for witnesses that convince a large coalition, and so all of its members; no program, and no promise. */
    seek,
    /** Whether the attacker cannot narrow the secret down to fewer values than it must be able to take. */
    async prove(secret: number, attacker: Attacker = OUTSIDER, byProgram = true): Promise<boolean> {
      effort.attacks++;
      if (!isOpen(secret, attacker) || seek(secret, attacker)) {
        effort.byWitness++;
        return true;
      }
      return byProgram && (await calculate(secret, attacker));
    },
  };
}

export type Prover = ReturnType<typeof proverOf>;
export type { Slack };
