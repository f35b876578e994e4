import type { Indicator } from "@monitor/schema/indicators";
import { type Column, figure, number, type TableTwin, text } from "../../figure/table-twin.ts";
import { hasInterval, type Observation, pick } from "../../graphql/observation.ts";
import type { RegionRow } from "./region-rows.ts";
import type { RegionWithFigures } from "./regions.query.ts";

export interface RegionsTableWords {
  readonly caption: string;
  readonly region: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly reference: string;
}

export const regionAddress = (code: string): string => `/regio/${code}`;

const nameCell = (row: RegionRow) =>
  text(row.name, { to: regionAddress(row.code), ...(row.mark === undefined ? {} : { mark: row.mark }) });

/** The table twin of the dot plot: the same regions in the same order, with bounds and counts. */
export function regionsTable(rows: readonly RegionRow[], indicator: Indicator, words: RegionsTableWords): TableTwin {
  const { unit } = indicator;
  const numeric = true;
  const withInterval = indicator.interval !== null;
  // minutes of lesson time are no persons: the release publishes the rate only
  const withCounts = indicator.denominator !== null && indicator.measure.family !== "time";
  const columns: Column[] = [
    { key: "region", heading: words.region },
    { key: "value", heading: words.value, numeric },
    ...(withInterval
      ? [
          { key: "lower", heading: words.lower, numeric },
          { key: "upper", heading: words.upper, numeric },
        ]
      : []),
    ...(withCounts
      ? [
          { key: "numerator", heading: words.numerator, numeric },
          { key: "denominator", heading: words.denominator, numeric },
        ]
      : []),
  ];
  const bounds = (one: Observation | null) =>
    hasInterval(one) ? [number(one.lower, unit), number(one.upper, unit)] : [number(null, unit), number(null, unit)];
  const counts = (one: Observation | null) => [
    number(one?.numerator ?? null, "persons"),
    number(one?.denominator ?? null, "persons"),
  ];
  return {
    caption: words.caption,
    columns,
    rows: rows.map((row) => ({
      key: row.code,
      own: row.own,
      unit,
      reference: words.reference,
      cells: [
        nameCell(row),
        figure(row.observation, unit),
        ...(withInterval ? bounds(row.observation) : []),
        ...(withCounts ? counts(row.observation) : []),
      ],
    })),
  };
}

/** The table twin of the trends: a region per row, a school year per column, in the order of the panels. */
export function trendTable(
  rows: readonly RegionRow[],
  regions: readonly RegionWithFigures[],
  indicator: Indicator,
  years: readonly string[],
  words: { readonly caption: string; readonly region: string; readonly reference: string },
): TableTwin {
  return {
    caption: words.caption,
    columns: [
      { key: "region", heading: words.region },
      ...years.map((year) => ({ key: year, heading: year, numeric: true })),
    ],
    rows: rows.map((row) => ({
      key: row.code,
      own: row.own,
      unit: indicator.unit,
      reference: words.reference,
      cells: [
        nameCell(row),
        ...courseOf(row.code, regions, indicator, years).map((one) => figure(one, indicator.unit)),
      ],
    })),
  };
}

/** The figures of a region over the years, oldest first. */
export function courseOf(
  code: string,
  regions: readonly RegionWithFigures[],
  indicator: Indicator,
  years: readonly string[],
): (Observation | null)[] {
  const observations = regions.find((one) => one.code === code)?.observations ?? [];
  return years.map((period) => pick(observations, { indicator: indicator.code, period }));
}
