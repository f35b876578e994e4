import type { ReferenceCount } from "./reference.query.ts";

/** All that one source counted at one place on one date. */
export interface PlaceCounts {
  readonly placeCode: string;
  readonly placeName: string;
  readonly referenceDate: string;
  readonly source: string;
  /** How many school sites the counts sum. */
  readonly sites: number;
  /** By what was counted. */
  readonly counts: ReadonlyMap<string, ReferenceCount>;
}

/** What was counted, in the order in which it first occurs. */
export const measuresIn = (counts: readonly ReferenceCount[]): string[] => [
  ...new Set(counts.map((one) => one.measure)),
];

/** One row per place, date and source, in the order of the answer, with all that was counted there side by side. */
export function countRows(counts: readonly ReferenceCount[]): PlaceCounts[] {
  const key = (one: ReferenceCount) => [one.placeCode, one.placeName, one.referenceDate, one.source].join(" ");
  return [...Map.groupBy(counts, key).values()].map((ofPlace) => {
    const { placeCode, placeName, referenceDate, source } = ofPlace[0]!;
    return {
      placeCode,
      placeName,
      referenceDate,
      source,
      sites: Math.max(...ofPlace.map((one) => one.sites)),
      counts: new Map(ofPlace.map((one) => [one.measure, one])),
    };
  });
}
