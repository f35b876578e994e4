import { type Attacker, OUTSIDER, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { EPSILON } from "./slack.ts";
import type { System } from "./system.ts";

/** How far apart the values must lie that an attacker cannot tell apart: no further than what he does not know. */
export function spreadNeeded(system: System, secret: number, attacker: Attacker): number {
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

const keyOf = (secret: number, attacker: Attacker): string => `${secret} ${attacker.join(" ")}`;

/** What the gate of one system asks for each secret and attacker. */
export function needsOf(system: System) {
  const outsider = new Map<number, number>();
  const lowered = new Map<string, number>();
  const ofOutsider = (secret: number): number => {
    const known = outsider.get(secret) ?? spreadNeeded(system, secret, OUTSIDER);
    outsider.set(secret, known);
    return known;
  };
  return {
    /** How far apart the values must lie. */
    of: (secret: number, attacker: Attacker): number =>
      lowered.get(keyOf(secret, attacker)) ??
      (attacker.length === 0 ? ofOutsider(secret) : spreadNeeded(system, secret, attacker)),
    /** Asks no more of a release than that it leaves an attacker in the dark as far as he was without it. */
    lower(secret: number, attacker: Attacker, spread: number): void {
      lowered.set(keyOf(secret, attacker), spread);
    },
  };
}

export type Needs = ReturnType<typeof needsOf>;
