import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { cheapestToHide, type Found } from "./program.ts";
import { type Prover, REGION } from "./prove.ts";
import { regionAround } from "./region.ts";
import { EPSILON } from "./slack.ts";
import { hide, type System } from "./system.ts";

/** How many atoms move in the program that looks for what to hide: more where few give only what is dear, or nothing. */
const REGIONS = [
  { size: REGION, enough: 800 },
  { size: 800, enough: Number.POSITIVE_INFINITY },
  { size: 3_000, enough: Number.POSITIVE_INFINITY },
];

const costOf = ({ sums }: System, { sums: hidden }: Found): number =>
  hidden.reduce((cost, sum) => cost + sums.cost[sum]!, 0);

/** Hides for the sake of all provers of a system, which each keep their own account of what is left. */
export function hideFor(provers: readonly Prover[], sum: number): void {
  hide(provers[0]!.system, sum);
  for (const { slack } of provers) {
    slack.reset();
    slack.refresh(sum);
  }
}

/** How far a secret could go at most in one direction, whatever were hidden. */
function reachOf({ system }: Prover, secret: number, sign: 1 | -1, attacker: Attacker): number {
  const { atomsOf, sums } = system;
  const room = sign === 1 ? roomAbove : roomBelow;
  const reach = listIn(atomsOf, secret).reduce((sum, atom) => sum + room(system, atom, attacker), 0);
  return sign === 1 ? Math.min(reach, sums.all[secret]! - sums.total[secret]!) : reach;
}

/**
 * The cheapest figures to hide so that a secret cannot be narrowed down any more, with the table that proves it then. A true
 * 0 only when nothing else helps. Where one direction does not go far enough, the first of two: the caller asks again.
 *
 * @returns `null` when nothing helps, whatever is hidden
 */
export async function concealment(prover: Prover, secret: number, attacker: Attacker): Promise<Found | null> {
  const { system, slack, needs, past, furthest, effort } = prover;
  const needed = needs.of(secret, attacker);
  slack.reset();
  const known = (atom: number) =>
    roomAbove(system, atom, attacker) <= EPSILON && roomBelow(system, atom, attacker) <= EPSILON;
  let best: Found | null = null;
  for (const thaw of [false, true]) {
    for (const { size, enough } of REGIONS) {
      const moves = (atom: number) => (thaw || slack.frozen[atom] === 0) && !known(atom);
      const region = regionAround(system, secret, size, moves);
      for (const sign of [1, -1] as const) {
        const wanted = needed - furthest(secret, sign === 1 ? -1 : 1, attacker);
        const far = Math.min(wanted, reachOf(prover, secret, sign, attacker));
        if (far <= furthest(secret, sign, attacker) + EPSILON) continue;
        effort.byProgram++;
        const found = await cheapestToHide({ system, slack, secret, region, attacker }, sign * far, past);
        if (found !== null && (best === null || costOf(system, found) < costOf(system, best))) best = found;
      }
      if (region.whole || (best !== null && costOf(system, best) < enough)) break;
    }
    if (best !== null) return best;
  }
  return null;
}
