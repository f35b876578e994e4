import { indicatorByCode } from "@monitor/schema/indicators";
import { BREAKDOWNS, isBreakdown } from "@monitor/schema/vocabulary";
import type { Entry } from "./sums.ts";

/**
 * The parts that together are everybody of a place, such as started care by referrer: their sum is the denominator, which
 * an attacker knows. By the name of that sum; undefined for a figure that is no such part.
 */
function wholeOf({ exact: { indicator, place, period, breakdown } }: Entry): string | undefined {
  const measure = indicatorByCode.get(indicator)?.measure;
  const [dimension = ""] = breakdown.split(":");
  const isPart = isBreakdown(dimension) && BREAKDOWNS[dimension].of === "part";
  if (!isPart || measure?.family !== "share" || measure.partOf === undefined) return undefined;
  return `${indicator} ${place} ${period} ${dimension}`;
}

/** Adds to the sums of each atom the known whole of the parts that it is in; answers their names, in order. */
export function addWholes(own: number[][], entries: readonly Entry[]): readonly string[] {
  const names = entries.map(wholeOf);
  const wholes = [...new Set(names.filter((name) => name !== undefined))];
  const at = new Map(wholes.map((name, place) => [name, entries.length + place]));
  for (const sums of own) {
    const found = new Set(sums.flatMap((sum) => at.get(names[sum] ?? "") ?? []));
    sums.push(...found);
  }
  return wholes;
}
