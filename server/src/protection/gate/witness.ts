import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { EPSILON, type Slack } from "./slack.ts";
import type { System } from "./system.ts";

/** Another table that agrees with everything published, in which a secret is `change` more: which atoms differ, by how much. */
export interface Witness {
  readonly change: number;
  readonly atoms: Int32Array;
  readonly by: Float64Array;
}

export function witnessOf(change: number, moves: ReadonlyMap<number, number>): Witness {
  return { change, atoms: Int32Array.from(moves.keys()), by: Float64Array.from(moves.values()) };
}

/** Whether an attacker cannot rule it out by what he knows beforehand. */
export function convinces(system: System, { atoms, by }: Witness, attacker: Attacker): boolean {
  if (attacker.length === 0) return true;
  return atoms.every((atom, place) => {
    const moved = by[place]!;
    const room = moved > 0 ? roomAbove(system, atom, attacker) : roomBelow(system, atom, attacker);
    return Math.abs(moved) <= room + EPSILON;
  });
}

/** Whether it agrees with everything published, as that is now. */
export function agrees(slack: Slack, { atoms, by }: Witness): boolean {
  slack.reset();
  for (const [place, atom] of atoms.entries()) slack.move(atom, by[place]!);
  const agreed = slack.broken.size === 0;
  slack.reset();
  return agreed;
}

/** How far apart the least and the largest value lie that witnesses show an attacker. */
export function spanOf(system: System, witnesses: readonly Witness[], attacker: Attacker): number {
  let [up, down] = [0, 0];
  for (const witness of witnesses) {
    const { change } = witness;
    if ((change > up || -change > down) && convinces(system, witness, attacker)) {
      up = Math.max(up, change);
      down = Math.max(down, -change);
    }
  }
  return up + down;
}
