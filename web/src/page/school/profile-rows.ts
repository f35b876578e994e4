import type { Indicator } from "@monitor/schema/indicators";
import { comparable } from "../../comparison/comparable.ts";
import { type Comparison, compare, compareWithGroup } from "../../comparison/compare.ts";
import { notApplicable, type Observation, pick } from "../../graphql/observation.ts";
import type { School } from "./school.query.ts";

/** An indicator of a school beside its region and beside the schools of its type in the region. */
export interface ProfileRow {
  readonly indicator: Indicator;
  readonly own: Observation | null;
  readonly region: Observation | null;
  readonly alike: Observation | null;
  readonly withRegion: Comparison;
  readonly withAlike: Comparison | "alone";
  /** Whether the three are about the same kind of population and may be drawn on one scale. */
  readonly comparable: boolean;
}

type Figures = Pick<School, "schoolType" | "observations" | "region">;

function alikeOf(school: Figures, indicator: Indicator, period: string): Observation | null {
  if (!indicator.breakdowns.includes("school-type")) return notApplicable(indicator.code, period);
  const wanted = { indicator: indicator.code, period, breakdown: `school-type:${school.schoolType}` };
  return pick(school.region?.byType ?? [], wanted);
}

/** The profile of a school in one school year: one row per indicator of the catalogue. */
export function profileRows(school: Figures, indicators: readonly Indicator[], period: string): ProfileRow[] {
  return indicators.map((indicator) => {
    const own = pick(school.observations, { indicator: indicator.code, period });
    const region = pick(school.region?.observations ?? [], { indicator: indicator.code, period });
    const alike = alikeOf(school, indicator, period);
    const may = comparable(indicator, "site", "inspirationRegion");
    return {
      indicator,
      own,
      region,
      alike,
      comparable: may,
      withRegion: may ? compare(own, region) : "unknown",
      withAlike: may ? compareWithGroup(own, alike) : "unknown",
    };
  });
}
