import { sortByValue } from "../../figure/sort-by-value.ts";
import {
  type Figure,
  isFigure,
  notApplicable,
  type Observation,
  pick,
  type Wanted,
} from "../../graphql/observation.ts";
import type { RegionByType, RegionWithFigures } from "./regions.query.ts";

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly own: boolean;
  readonly mark?: string;
  readonly observation: Observation | null;
}

/** The sign of a region of which a membership is not certain; a footnote explains it. */
export const UNCERTAIN = "†";

/**
 * The figure of one school type. A region that has the figure as a whole but not of this type has no such schools:
 * that is not applicable, which is another thing than not delivered.
 */
function ofType(region: RegionWithFigures, wanted: Wanted, byType: readonly RegionByType[]): Observation | null {
  const found = pick(byType.find((one) => one.code === region.code)?.observations ?? [], wanted);
  if (found !== null) return found;
  const whole = pick(region.observations, { indicator: wanted.indicator, period: wanted.period });
  return whole === null || whole.status === "NOT_DELIVERED" ? whole : notApplicable(wanted.indicator, wanted.period);
}

/** The regions in the order in which chart and table show them: highest first, without a number last. */
export function regionRows(
  regions: readonly RegionWithFigures[],
  wanted: Wanted,
  ownCode: string | null,
  byType: readonly RegionByType[] = [],
): RegionRow[] {
  const rows = regions.map((region) => {
    return {
      code: region.code,
      name: region.name,
      own: region.code === ownCode,
      ...(region.certain ? {} : { mark: UNCERTAIN }),
      observation: wanted.breakdown === undefined ? pick(region.observations, wanted) : ofType(region, wanted, byType),
    };
  });
  return sortByValue(rows);
}

export type RegionWithNumber = RegionRow & { readonly observation: Figure };
const hasNumber = (row: RegionRow): row is RegionWithNumber => isFigure(row.observation);

/** The regions with the highest and the lowest figure, null when fewer than two have a number. */
export function extremes(rows: readonly RegionRow[]): { highest: RegionWithNumber; lowest: RegionWithNumber } | null {
  const numbered = rows.filter(hasNumber);
  if (numbered.length < 2) return null;
  const by = [...numbered].sort((a, b) => b.observation.value - a.observation.value);
  return { highest: by[0]!, lowest: by.at(-1)! };
}
