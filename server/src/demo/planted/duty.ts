import type { AbsenceReport, ExemptionArticle } from "@monitor/schema/vocabulary";

/** Youths of compulsory school age who are not enrolled. */
export const NOT_ENROLLED = {
  /** Per 1,000 pupils and school year. */
  per1000: 1.8,
  ages: [6, 16],
  /** Parts: of those who stay away another year, of the others who left a school of the demo. */
  staysAway: 0.35,
  leftASchool: 0.4,
} as const;

/** Youths with an exemption, per 1,000 pupils and school year, by article: roughly the national figures. */
export const EXEMPT_PER_1000: Readonly<Record<ExemptionArticle, number>> = {
  "5-onder-a": 2.3,
  "5-onder-b": 0.3,
  "5-onder-c": 0.15,
  "5a": 0.03,
  "15": 0.05,
};
/** Part of the exempt who are so another year. */
export const EXEMPT_AGAIN = 0.8;

/** Minutes of unauthorised absence in so many days: exactly sixteen hours counts (Leerplichtwet 1969, art. 21a). */
export const SIXTEEN_HOURS = { minutes: 16 * 60, within: 28 } as const;

/** What schools must report to the municipality, and long illness that they worry about: the part that they do report. */
export const REPORTED: Readonly<Record<AbsenceReport, number>> = {
  sixteenHours: 0.8,
  longTerm: 0.8,
  luxury: 0.1,
  other: 0.3,
};
/** Illness is long from this many days on. */
export const LONG_ILLNESS = 30;

/** What is done for who sits at home: chances, and days after it began. */
export const GUIDANCE = { plan: 0.6, consultation: 0.3, days: [10, 60] } as const;
