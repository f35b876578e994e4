import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { EPSILON, type Slack } from "./slack.ts";
import type { System } from "./system.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** How many steps of compensation are tried, how many atoms at each, how many are looked at, and how often in all. */
const PERSONS = { deepest: 6, widest: 3, looked: 240, steps: 60 };
const HOURS = { deepest: 30, widest: 1, looked: 240, steps: 60 };
/** Hours move in quarters of what they must be able to move. */
const HOURS_MOVED = 250;

interface Candidate {
  readonly atom: number;
  readonly by: number;
  readonly gain: number;
}

/**
 * A search for witnesses: moves an atom of a sum, and mends what that breaks by moving others the opposite way, those
 * first that mend most and break least; so a swap of two atoms that are in the same other sums is found at once. It moves no
 * atom that the attacker knows. Not finding a witness proves nothing; then the program decides.
 */
export function searchIn(system: System, slack: Slack) {
  const { sumsOf, atomsOf, whole } = system;
  const { above, below, broken, moves, frozen } = slack;
  const limit = whole ? PERSONS : HOURS;
  const inTarget = new Uint32Array(system.amount.length);
  const seen = new Uint32Array(system.amount.length);
  let [targets, looks, steps] = [0, 0, 0];

  const room = (atom: number, sign: number, attacker: Attacker): number => {
    if (frozen[atom]! > 0) return 0;
    const moved = (moves.get(atom) ?? 0) * sign;
    return (sign > 0 ? roomAbove(system, atom, attacker) : roomBelow(system, atom, attacker)) - moved;
  };

  /** How much less is broken when an atom moves; negative when more is. */
  const gainOf = (atom: number, by: number): number => {
    let gain = 0;
    for (let place = sumsOf.at[atom]!; place < sumsOf.at[atom + 1]!; place++) {
      const sum = sumsOf.of[place]!;
      const [ahead, behind] = by > 0 ? [above[sum]!, below[sum]!] : [below[sum]!, above[sum]!];
      const size = Math.abs(by);
      if (ahead < size - EPSILON) gain -= Math.min(size, size - ahead);
      if (behind < -EPSILON) gain += Math.min(size, -behind);
    }
    return gain;
  };

  /** The best few of the atoms of some sums, looking at a limited number. */
  const bestOf = (sums: readonly number[], size: number, attacker: Attacker, ofTarget: boolean): Candidate[] => {
    const best: Candidate[] = [];
    looks++;
    let left = limit.looked;
    for (const sum of sums) {
      const [from, to] = [atomsOf.at[sum]!, atomsOf.at[sum + 1]!];
      // of a large sum atoms from all over it, always the same ones
      const stride = Math.max(1, Math.floor((to - from) / (4 * limit.looked)));
      for (let place = from; place < to && left > 0; place += stride) {
        const atom = atomsOf.of[place]!;
        if (seen[atom] === looks || (inTarget[atom] === targets) !== ofTarget) continue;
        seen[atom] = looks;
        const most = room(atom, Math.sign(size), attacker);
        const by = Math.sign(size) * Math.min(Math.abs(size), whole ? Math.floor(most + EPSILON) : most);
        if (Math.abs(by) < (whole ? 1 : EPSILON)) continue;
        left--;
        const gain = gainOf(atom, by);
        if (best.length === limit.widest && gain <= best.at(-1)!.gain) continue;
        const at = best.findIndex((other) => other.gain < gain);
        best.splice(at < 0 ? best.length : at, 0, { atom, by, gain });
        if (best.length > limit.widest) best.pop();
      }
    }
    return best;
  };

  /** Where to look for what mends a sum: the smallest sums of what was just moved are nearest, then the sum itself. */
  const nearby = (sum: number, last: number): number[] => {
    const sizes = (one: number) => atomsOf.at[one + 1]! - atomsOf.at[one]!;
    const own = [...sumsOf.of.subarray(sumsOf.at[last]!, sumsOf.at[last + 1]!)];
    if (sizes(sum) <= limit.looked || !own.includes(sum)) return [sum];
    return [...own.filter((one) => sizes(one) < sizes(sum)).sort((a, b) => sizes(a) - sizes(b)), sum];
  };

  const smallestBroken = (): number => {
    let [smallest, size] = [-1, Number.POSITIVE_INFINITY];
    for (const sum of broken) {
      const own = atomsOf.at[sum + 1]! - atomsOf.at[sum]!;
      if (own < size) [smallest, size] = [sum, own];
    }
    return smallest;
  };

  const mend = (depth: number, last: number, attacker: Attacker): boolean => {
    if (broken.size === 0) return true;
    if (depth === 0 || steps++ > limit.steps) return false;
    const sum = smallestBroken();
    const over = above[sum]! < -EPSILON ? above[sum]! : -below[sum]!;
    const size = whole ? Math.sign(over) * Math.ceil(Math.abs(over) - EPSILON) : over;
    for (const { atom, by, gain } of bestOf(nearby(sum, last), size, attacker, false)) {
      if (gain < 0) break;
      slack.move(atom, by);
      if (mend(depth - 1, atom, attacker)) return true;
      slack.move(atom, -by);
    }
    return false;
  };

  /** From a table that agrees to one in which the target is further still; how much further, 0 when none was found. */
  const extend = (target: number, sign: number, furthest: number, attacker: Attacker): number => {
    const size = sign * Math.min(whole ? 1 : HOURS_MOVED, furthest);
    steps = 0;
    for (const { atom, by } of bestOf([target], size, attacker, true)) {
      slack.move(atom, by);
      if (!broken.has(target) && mend(limit.deepest, atom, attacker)) return Math.abs(by);
      slack.move(atom, -by);
    }
    return 0;
  };

  return {
    /** The witness that goes furthest in one direction, as far as was found; null when none was. */
    seek(target: number, sign: 1 | -1, furthest: number, attacker: Attacker): Witness | null {
      slack.reset();
      targets++;
      for (let place = atomsOf.at[target]!; place < atomsOf.at[target + 1]!; place++) {
        inTarget[atomsOf.of[place]!] = targets;
      }
      let change = 0;
      while (change < furthest - EPSILON) {
        const by = extend(target, sign, furthest - change, attacker);
        if (by < EPSILON) break;
        change += by;
      }
      const found = change > 0 ? witnessOf(sign * change, moves) : null;
      slack.reset();
      return found;
    },
  };
}

export type Search = ReturnType<typeof searchIn>;
