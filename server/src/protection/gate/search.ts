import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { type Lists, turned } from "./compressed.ts";
import { drawsFrom } from "./draws.ts";
import { EPSILON, type Slack } from "./slack.ts";
import type { System } from "./system.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** How often a walk is tried anew, how many steps it takes, and how many atoms are looked at for each. */
const WALKS = 8;
const STEPS = { persons: 20, hours: 40 };
const LOOKED = 90;
/** A sum with at most so many atoms is searched itself; for a larger one, what is near. */
const NEAR = 250;
/** Hours move in quarters of what they must be able to move. */
const HOURS_MOVED = 250;

/** The atoms of each sum that are not empty: only these can become less. */
function filledOf({ sumsOf, amount }: System, sums: number): Lists {
  const at = new Int32Array(amount.length + 1);
  for (let atom = 0; atom < amount.length; atom++) {
    at[atom + 1] = at[atom]! + (amount[atom]! > 0 ? sumsOf.at[atom + 1]! - sumsOf.at[atom]! : 0);
  }
  const of = new Int32Array(at[amount.length]!);
  for (let atom = 0; atom < amount.length; atom++) {
    if (amount[atom]! > 0) of.set(sumsOf.of.subarray(sumsOf.at[atom]!, sumsOf.at[atom + 1]!), at[atom]!);
  }
  return turned({ at, of }, sums);
}

/**
 * A search for witnesses: moves an atom of a sum, and mends what that breaks by moving others the opposite way, at each step
 * the one that mends most and breaks least; so a swap of two atoms that are in the same other sums is found at once. It
 * moves no atom that the attacker knows. Not finding a witness proves nothing; then the program decides.
 */
export function searchIn(system: System, slack: Slack) {
  const { sumsOf, atomsOf, whole } = system;
  const { above, below, broken, moves, frozen } = slack;
  const filled = filledOf(system, above.length);
  const inTarget = new Uint32Array(system.amount.length);
  let targets = 0;
  let draw = drawsFrom(1);
  const pick = (size: number) => Math.floor(draw() * size);

  /** How far an atom can go towards `size`, for the attacker. */
  const reachOf = (atom: number, size: number, attacker: Attacker): number => {
    if (frozen[atom]! > 0) return 0;
    const room = size > 0 ? roomAbove(system, atom, attacker) : roomBelow(system, atom, attacker);
    const left = room - (moves.get(atom) ?? 0) * Math.sign(size);
    const by = Math.min(Math.abs(size), whole ? Math.floor(left + EPSILON) : left);
    return by < (whole ? 1 : EPSILON) ? 0 : by * Math.sign(size);
  };

  /** How much less is broken when an atom moves; negative when more is. */
  const gainOf = (atom: number, by: number): number => {
    const size = Math.abs(by);
    const [ahead, behind] = by > 0 ? [above, below] : [below, above];
    let gain = 0;
    for (let place = sumsOf.at[atom]!; place < sumsOf.at[atom + 1]!; place++) {
      const sum = sumsOf.of[place]!;
      const left = ahead[sum]!;
      if (left < size - EPSILON) gain -= left > 0 ? size - left : size;
      if (behind[sum]! < -EPSILON) gain += Math.min(size, -behind[sum]!);
    }
    return gain;
  };

  /** Moves the best of some atoms of a sum; whether there was one. */
  const moveBest = (sums: readonly number[], size: number, attacker: Attacker, ofTarget: boolean): number => {
    let [best, bestBy, bestGain] = [-1, 0, Number.NEGATIVE_INFINITY];
    const lists = size > 0 ? atomsOf : filled;
    for (const sum of sums) {
      const [from, to] = [lists.at[sum]!, lists.at[sum + 1]!];
      const looked = Math.min(to - from, LOOKED);
      const stride = (to - from) / Math.max(1, looked);
      const start = draw() * stride;
      for (let look = 0; look < looked; look++) {
        const atom = lists.of[from + Math.floor(start + look * stride)]!;
        if ((inTarget[atom] === targets) !== ofTarget) continue;
        // what was moved one way does not go back: the walk would go in circles
        if ((moves.get(atom) ?? 0) * size < 0) continue;
        const by = reachOf(atom, size, attacker);
        if (by === 0) continue;
        const gain = gainOf(atom, by) + draw() * 0.5;
        if (gain > bestGain) [best, bestBy, bestGain] = [atom, by, gain];
      }
    }
    if (best >= 0) slack.move(best, bestBy);
    return best < 0 ? 0 : bestBy;
  };

  /** Where to look for what mends a sum: in it, or where it meets the smaller sums of what was moved. */
  const nearby = (sum: number): readonly number[] => {
    const size = (one: number) => atomsOf.at[one + 1]! - atomsOf.at[one]!;
    if (size(sum) <= NEAR) return [sum];
    const moved = [...moves.keys()];
    const anchor = moved[pick(moved.length)]!;
    const own = sumsOf.of.subarray(sumsOf.at[anchor]!, sumsOf.at[anchor + 1]!);
    const near: number[] = [];
    for (let tries = 0; tries < 12 && near.length < 2; tries++) {
      const one = own[pick(own.length)]!;
      if (size(one) > 8 && size(one) < size(sum)) near.push(one);
    }
    return [...near, sum];
  };

  const anyBroken = (): number => {
    let [smallest, size] = [-1, Number.POSITIVE_INFINITY];
    for (const sum of broken) {
      const own = (atomsOf.at[sum + 1]! - atomsOf.at[sum]!) * (0.2 + draw());
      if (own < size) [smallest, size] = [sum, own];
    }
    return smallest;
  };

  /** One walk from a table that agrees to another; how much further the target is then, 0 when it led nowhere. */
  const walk = (target: number, size: number, attacker: Attacker): number => {
    const by = moveBest([target], size, attacker, true);
    if (by === 0 || broken.has(target)) return 0;
    for (let step = whole ? STEPS.persons : STEPS.hours; step > 0 && broken.size > 0; step--) {
      const sum = anyBroken();
      const over = above[sum]! < -EPSILON ? above[sum]! : -below[sum]!;
      if (
        moveBest(nearby(sum), whole ? Math.sign(over) * Math.ceil(Math.abs(over) - EPSILON) : over, attacker, false) ===
        0
      ) {
        return 0;
      }
    }
    return broken.size === 0 ? Math.abs(by) : 0;
  };

  const extend = (target: number, sign: number, furthest: number, attacker: Attacker): number => {
    const size = sign * Math.min(whole ? 1 : HOURS_MOVED, furthest);
    const before = [...moves];
    for (let tries = 0; tries < WALKS; tries++) {
      const by = walk(target, size, attacker);
      if (by > 0) return by;
      slack.reset();
      for (const [atom, moved] of before) slack.move(atom, moved);
    }
    return 0;
  };

  return {
    /** The witness that goes furthest in one direction, as far as was found; null when none was. */
    seek(target: number, sign: 1 | -1, furthest: number, attacker: Attacker): Witness | null {
      slack.reset();
      draw = drawsFrom(target * 2 + sign);
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
