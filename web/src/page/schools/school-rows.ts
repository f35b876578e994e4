import type { Indicator } from "@monitor/schema/indicators";
import { comparable } from "../../comparison/comparable.ts";
import { type Comparison, compareWithGroup } from "../../comparison/compare.ts";
import { type Observation, pick } from "../../graphql/observation.ts";
import type { ComparedSite, RegionTypes } from "./schools.query.ts";

/** A school on one indicator, beside the schools of its type in its region. */
export interface SchoolRow {
  readonly site: ComparedSite;
  readonly own: Observation | null;
  /** Null where the two may not be laid side by side, or the region has no such figure. */
  readonly alike: Observation | null;
  readonly comparison: Comparison | "alone";
}

/** Whether schools may be held against schools of their type in the region on this indicator. */
export const isHeldAgainstType = (indicator: Indicator): boolean =>
  comparable(indicator, "site", "inspirationRegion") && indicator.breakdowns.includes("school-type");

/**
 * Schools that demonstrably differ come first, each group by name. Never by value: the order of small schools by value
 * is mostly chance.
 */
const ORDER: readonly SchoolRow["comparison"][] = ["higher", "lower", "no-difference", "alike", "alone", "unknown"];

export function schoolRows(
  sites: readonly ComparedSite[],
  regions: readonly RegionTypes[],
  indicator: Indicator,
  period: string,
): SchoolRow[] {
  const held = isHeldAgainstType(indicator);
  const rows = sites.map((site): SchoolRow => {
    const wanted = { indicator: indicator.code, period };
    const own = pick(site.observations, wanted);
    const region = held ? regions.find((one) => one.code === site.region?.code) : undefined;
    const alike = pick(region?.observations ?? [], { ...wanted, breakdown: `school-type:${site.schoolType}` });
    return { site, own, alike, comparison: compareWithGroup(own, alike) };
  });
  const place = (row: SchoolRow) => ORDER.indexOf(row.comparison);
  return rows.sort((a, b) => place(a) - place(b) || a.site.name.localeCompare(b.site.name, "nl"));
}

/** How many schools differ, of how many that could be compared. */
export function tally(rows: readonly SchoolRow[]) {
  const count = (wanted: SchoolRow["comparison"]) => rows.filter((row) => row.comparison === wanted).length;
  return { higher: count("higher"), lower: count("lower"), compared: rows.length - count("unknown") - count("alone") };
}
