import type { AbsenceKind } from "@monitor/schema/vocabulary";

export type SchoolAbsence = Exclude<AbsenceKind, "notEnrolled">;

interface KindShape {
  readonly kind: SchoolAbsence;
  /** Spells of an average pupil in a school year: in the demo of regions, and in that of the whole country. */
  readonly aYear: number;
  readonly inCountry: number;
  /** Chance that only part of one day is missed, and between how many minutes then. */
  readonly partDay: number;
  readonly minutes: readonly [number, number];
  /** Whole days, in proportion: see `DAY_RANGES`. */
  readonly days: readonly number[];
}

/** Whole days of a spell: the columns of `days`. */
export const DAY_RANGES = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
  [6, 10],
  [11, 40],
] as const;

/**
 * Kinds of spells. In the demo of the whole country schools also write down who comes late: so many more spells as
 * real registers have, with hardly more time lost.
 */
// biome-ignore format: a table
export const ABSENCES: readonly KindShape[] = [
  { kind: "sick",         aYear: 3.944, inCountry: 3.944, partDay: 0,    minutes: [0, 0],    days: [50, 22, 12, 9.5, 5, 1.5] },
  { kind: "leave",        aYear: 1.496, inCountry: 1.496, partDay: 0.5,  minutes: [60, 150], days: [80, 15, 5, 0, 0, 0] },
  { kind: "unauthorised", aYear: 1.156, inCountry: 1.156, partDay: 0.75, minutes: [15, 120], days: [90, 8, 2, 0, 0, 0] },
  { kind: "luxury",       aYear: 0.136, inCountry: 0.136, partDay: 0,    minutes: [0, 0],    days: [10, 30, 20, 40, 0, 0] },
  { kind: "suspended",    aYear: 0.068, inCountry: 0.068, partDay: 0,    minutes: [0, 0],    days: [50, 30, 15, 5, 0, 0] },
  { kind: "unauthorised", aYear: 0,     inCountry: 4.8,   partDay: 1,    minutes: [5, 15],   days: [1, 0, 0, 0, 0, 0] },
];

/** Pupils differ in how often they are absent: gamma with mean 1 and this shape. */
export const ABSENCE_SPREAD_SHAPE = 1.5;

/** The part of sites with high absence, all years, and how many times. */
export const HIGH_ABSENCE_SITES = { part: 0.05, factor: 1.7 } as const;

/** More than four school weeks of five days: langdurig relatief verzuim starts at this many days. */
export const LONG_TERM_DAYS = 21;
export const MEAN_LONG_TERM_DAYS_MORE = 40;
/** How many times more often a pupil with youth care is absent for long than one without. */
export const LONG_TERM_WITH_CARE = 3;
