import { type Attacker, OUTSIDER, roomAbove, roomBelow } from "./attacker.ts";
import { furthestIn } from "./program.ts";
import { regionAround } from "./region.ts";
import { slackOf } from "./slack.ts";
import type { System } from "./system.ts";

const FAR = 100_000;

/** The least and the most that a sum can be, by the integer program over everything, without a search. */
export async function reach(system: System, sum: number, attacker: Attacker = OUTSIDER): Promise<[number, number]> {
  const slack = slackOf(system, true);
  const known = (atom: number) => roomAbove(system, atom, attacker) + roomBelow(system, atom, attacker) === 0;
  const region = regionAround(system, sum, FAR, (atom) => !known(atom));
  const end = async (sign: 1 | -1) => {
    const found = await furthestIn({ system, slack, secret: sum, region, attacker }, sign, 1000);
    if (found === null) throw new Error("the solver could not tell");
    return system.sums.total[sum]! + found.change;
  };
  return [await end(-1), await end(1)];
}
