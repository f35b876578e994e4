import type { DuoVoRow, Range } from "./columns.ts";

/** A count for one place, as it goes into `geography.reference_count`. */
export interface PlaceCount extends Range {
  readonly measure: "leerlingen" | "leerlingen-vavo";
  readonly placeKind: "site" | "municipality" | "province";
  readonly placeCode: string;
  readonly placeName: string;
  readonly sites: number;
}

const MEASURES = { leerlingen: "pupils", "leerlingen-vavo": "pupilsAtVavo" } as const;

const PLACES = {
  site: (row: DuoVoRow) => ({ code: row.site, name: row.name }),
  municipality: (row: DuoVoRow) => ({ code: row.municipality, name: row.municipalityName }),
  province: (row: DuoVoRow) => ({ code: row.province, name: row.province }),
};

function sumsOf(
  rows: readonly DuoVoRow[],
  measure: keyof typeof MEASURES,
  placeKind: keyof typeof PLACES,
): PlaceCount[] {
  const sums = new Map<string, PlaceCount>();
  for (const row of rows) {
    const { code, name } = PLACES[placeKind](row);
    const { lower, upper } = row[MEASURES[measure]];
    const sum = sums.get(code) ?? {
      measure,
      placeKind,
      placeCode: code,
      placeName: name,
      lower: 0,
      upper: 0,
      sites: 0,
    };
    sums.set(code, { ...sum, lower: sum.lower + lower, upper: sum.upper + upper, sites: sum.sites + 1 });
  }
  return [...sums.values()];
}

/** Sums the sites to municipalities and provinces; a masked count stays a range in every sum. */
export const countPlaces = (rows: readonly DuoVoRow[]): PlaceCount[] =>
  (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).flatMap((measure) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((kind) => sumsOf(rows, measure, kind)),
  );
