import type { SchoolType } from "@monitor/schema/vocabulary";

/**
 * The true parameters of the demo: what a good analysis should find. All other differences are chance.
 * The README of this folder tells them in words; keep both the same.
 */

/** Probability that a pupil has youth care in a school year. CBS 2017, in Smeets & Van Veen 2018: the figures of 2016. */
export const CARE_RATE: Readonly<Record<SchoolType, number>> = {
  bao: 0.093,
  sbo: 0.47,
  so: 0.58,
  vmbo: 0.13,
  "havo-vwo": 0.07,
  vo: 0.1,
  pro: 0.27,
  vso: 0.6,
};

/** Two regions where primary schools have more pupils with youth care. */
export const MORE_CARE_IN_PRIMARY: Readonly<Record<string, number>> = { "IR-TWENTE": 0.13, "IR-ZUID-LIMBURG": 0.13 };

/** The part of primary schools, spread over all regions, with many more pupils with care, and how many times. */
export const CARE_INTENSIVE_PRIMARY = { part: 0.06, factor: 2 } as const;

/** A region with a regional task: more pupils in special schools, but no more care within a school type. */
export const MORE_SPECIAL_SCHOOLS: Readonly<Record<string, number>> = { "IR-LEEUWARDEN": 2 };

/** Expected spells of absence of an average pupil in a school year; some fall away where another one lies. */
export const SPELLS_A_YEAR = 6.8;

/** Spells by school type, as a factor of the average. */
export const ABSENCE_BY_TYPE: Readonly<Record<SchoolType, number>> = {
  bao: 0.8,
  sbo: 1.05,
  so: 1.15,
  vmbo: 1.3,
  "havo-vwo": 1,
  vo: 1.15,
  pro: 1.4,
  vso: 1.6,
};

/** One region where absence falls over the school years; the last factor holds for later years. */
export const FALLING_ABSENCE: Readonly<Record<string, readonly number[]>> = { "IR-FOODVALLEY": [1.2, 1, 0.8] };

/** The part of sites with high absence, all years, and how many times. */
export const HIGH_ABSENCE_SITES = { part: 0.05, factor: 1.7 } as const;

/** Pupils differ in how often they are absent: gamma with mean 1 and this shape. */
export const ABSENCE_SPREAD_SHAPE = 1.5;

/** Pupils per 1,000 with an unauthorised whole-day spell of more than 20 school days in a school year. */
export const LONG_TERM_PER_1000: Readonly<Record<SchoolType, number>> = {
  bao: 0.5,
  sbo: 4,
  so: 5,
  vmbo: 3.5,
  "havo-vwo": 1.5,
  vo: 2.5,
  pro: 6,
  vso: 8,
};

/** Youths of compulsory school age who are not enrolled, per 1,000 pupils. */
export const NOT_ENROLLED_PER_1000 = 1.8;

/** A region with more thuiszitters, of both kinds. */
export const MORE_THUISZITTERS: Readonly<Record<string, number>> = { "IR-ALMERE": 2 };

/** How many times more often a pupil with youth care is absent for long than one without. */
export const LONG_TERM_WITH_CARE = 3;

/** Pupils without a citizen number in the school's administration. */
export const WITHOUT_NUMBER = 0.02;

/** Deliveries that never come, so that "not delivered" can be seen; school year null: all years. */
export const NOT_DELIVERED = {
  /** Zandvoort delivers no youth care in the last school year. */
  care: { municipality: "0473", yearsFromLast: 0 },
  /** The last VO board of this region delivers no attendance in the school year before the last. */
  attendance: { region: "IR-ZUID-KENNEMERLAND", yearsFromLast: 1 },
} as const;
