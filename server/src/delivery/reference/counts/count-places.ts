import { municipalityOfToday } from "@monitor/schema/vocabulary";
import { NOBODY, type Range, sumOf } from "../published/range.ts";

/** The counts of one site, by measure. */
export interface SiteCounts {
  readonly site: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly province: string;
  readonly counts: Readonly<Record<string, Range>>;
}

/** A count for one place, as it goes into `geography.reference_count`. */
export interface PlaceCount extends Range {
  readonly measure: string;
  readonly placeKind: "site" | "municipality" | "province";
  readonly placeCode: string;
  readonly placeName: string;
  readonly sites: number;
}

/** The municipality of today; one that was divided keeps the code that was published. */
const today = (code: string): string => municipalityOfToday(code) ?? code;

const PLACES = {
  site: ({ site, name }: SiteCounts) => ({ code: site, name }),
  municipality: ({ municipality, municipalityName }: SiteCounts) => ({
    code: today(municipality),
    name: municipalityName,
  }),
  province: ({ province }: SiteCounts) => ({ code: province, name: province }),
};

function sumsOf(rows: readonly SiteCounts[], measure: string, placeKind: keyof typeof PLACES): PlaceCount[] {
  const sums = new Map<string, PlaceCount>();
  for (const row of rows) {
    const range = row.counts[measure];
    if (range === undefined) continue;
    const { code, name } = PLACES[placeKind](row);
    const sum = sums.get(code) ?? { measure, placeKind, placeCode: code, placeName: name, ...NOBODY, sites: 0 };
    sums.set(code, { ...sum, ...sumOf([sum, range]), sites: sum.sites + 1 });
  }
  return [...sums.values()];
}

/** Sums the sites to municipalities and provinces; a masked count stays a range in every sum. */
export function countPlaces(rows: readonly SiteCounts[]): PlaceCount[] {
  const measures = new Set(rows.flatMap(({ counts }) => Object.keys(counts)));
  return [...measures].flatMap((measure) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((kind) => sumsOf(rows, measure, kind)),
  );
}
