import type { ArrangementTheme, CareForm, StopReason } from "@monitor/schema/vocabulary";

type Parts<K extends string> = readonly (readonly [K, number])[];

/** Forms of care, and why care stopped, as parts of all. */
// biome-ignore format: a table
export const FORMS: Parts<CareForm> = [
  ["ambulatory", 0.82], ["dayTreatment", 0.06], ["residential", 0.06], ["crisis", 0.015], ["protection", 0.035], ["probation", 0.01],
];
// biome-ignore format: a table
export const STOP_REASONS: Parts<StopReason> = [
  ["asPlanned", 0.72], ["earlyAgreed", 0.1], ["earlyClient", 0.07], ["earlyProvider", 0.02], ["earlyExternal", 0.02], ["otherProvider", 0.05], ["otherDomain", 0.02],
];

/** The part of primary schools, spread over all regions, with many more pupils with care, and how many times. */
export const CARE_INTENSIVE_PRIMARY = { part: 0.06, factor: 2 } as const;

/** How care runs over time. */
export const COURSE = {
  /** Part of the chance of care that stays with a person over the years. */
  lasting: 0.8,
  /** Episodes beside the first in a year, on average; and in the demo of the whole country, as one year knows no earlier care. */
  more: 0.35,
  moreInCountry: 0.65,
  meanDays: 240,
  /** Chances: goes on into another year with care; still runs at the end of the demo; began before its first year. */
  runsOn: 0.6,
  runsAtEnd: 0.5,
  beganBefore: 0.5,
} as const;

export const CLIENTS = {
  /** Clients who go to no school in the demo, per client who does. */
  outsideSchool: 0.1,
  /** Clients of whom the municipality has no number. */
  withoutNumber: 0.005,
  /** Allocations that never start, per one that does: allocation is not use. */
  neverStarted: 0.2,
} as const;

/**
 * Special schools with one provider in the school, and its part of the care there. What of it is ambulatory falls under the
 * collective arrangement. Beleidsinformatie Jeugd always tells so; iJW does where the municipality of the youth has an
 * arrangement with that provider itself.
 */
export const ONE_PROVIDER = { part: 0.5, ofTheCare: 0.65 } as const;

/** Pupils whose school may see their care, at special schools and elsewhere; and with consent, the rest by law. */
export const GROUNDS = { special: 0.35, regular: 0.1, consent: 0.85 } as const;

/** Collective arrangements: about what, and the part of the pupils of the school that they reach; in the pilot nearly all. */
// biome-ignore format: a table
export const THEMES: Parts<ArrangementTheme> = [
  ["behaviour", 0.3], ["emotions", 0.2], ["socialSkills", 0.2], ["family", 0.15], ["schoolPresence", 0.15],
];
export const REACH = { usual: 0.4, pilot: 0.95, themes: [1, 3] } as const;
