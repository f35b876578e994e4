import { type Attacker, addOwners, OUTSIDER, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
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

/** What was found of each system: how far apart values must lie, by secret and attacker. */
const found = new WeakMap<System, Map<string, number>>();

const foundOf = (system: System): Map<string, number> => {
  const known = found.get(system) ?? new Map<string, number>();
  found.set(system, known);
  return known;
};

const keyOf = (secret: number, attacker: Attacker): string => `${secret} ${attacker.join(" ")}`;

/** How far apart the values must lie that an attacker cannot tell apart: no further than what he does not know. */
export function spreadNeeded(system: System, secret: number, attacker: Attacker): number {
  const needed = foundOf(system).get(keyOf(secret, attacker));
  if (needed !== undefined || attacker.length > 0) return needed ?? spreadUnknown(system, secret, attacker);
  const all = spreadUnknown(system, secret, OUTSIDER);
  needOnly(system, secret, OUTSIDER, all);
  return all;
}

/** Asks no more of a release than that it leaves an attacker in the dark as far as he was without it. */
export function needOnly(system: System, secret: number, attacker: Attacker, spread: number): void {
  foundOf(system).set(keyOf(secret, attacker), spread);
}

function spreadUnknown(system: System, secret: number, attacker: Attacker): number {
  let [low, high, others] = [0, 0, 0];
  for (const atom of listIn(system.atomsOf, secret)) {
    const room = roomBelow(system, atom, attacker);
    low += system.amount[atom]! - room;
    high += system.amount[atom]! + roomAbove(system, atom, attacker);
    others += room;
  }
  // that nobody else has it may be told, as a true 0 is (rule 2): it says of nobody that he has it
  if (others <= EPSILON) return 0;
  // a figure that the release gives no bound to, such as a number of persons, has no `all`
  return Math.max(0, Math.min(system.spread, Math.min(high, system.sums.all[secret]!) - low));
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
export function proverOf(system: System, past: boolean, masksTell = true) {
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
    spanOf(system, of(secret), attacker) < spreadNeeded(system, secret, attacker) - EPSILON;

  /** Looks for witnesses in both directions; true when they prove the secret safe. */
  const seek = (secret: number, attacker: Attacker): boolean => {
    const needed = spreadNeeded(system, secret, attacker);
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
    const needed = spreadNeeded(system, secret, attacker);
    const around = region(secret, attacker);
    for (const sign of [1, -1] as const) {
      const far = needed - furthest(secret, sign === 1 ? -1 : 1, attacker);
      if (furthest(secret, sign, attacker) >= far - EPSILON) continue;
      effort.byProgram++;
      const found = await furthestIn({ system, slack, secret, region: around, attacker }, sign, far);
      // a solver calculates within tolerances; a proof does not
      if (found !== null && agrees(slack, found)) keep(secret, found);
    }
    return !isOpen(secret, attacker);
  };

  return {
    system,
    slack,
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
