import { AREA_KINDS, type Localised, OBSERVATION_STATUSES, SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import type { ExportedRelease } from "./exported-table.ts";

type Words = Readonly<Record<string, string>>;

const dutch = (words: Readonly<Record<string, Localised>>): Words =>
  Object.fromEntries(Object.entries(words).map(([code, { nl }]) => [code, nl]));

const LEVELS: Words = {
  site: "schoolvestiging",
  ...dutch(AREA_KINDS),
};

const UNITS: Words = {
  percent: "%",
  "per-1000": "per 1.000",
  persons: "leerlingen",
  count: "aantal",
};

const SCHOOL_TYPE_WORDS: Words = dutch(
  Object.fromEntries(Object.entries(SCHOOL_TYPES).map(([code, { label }]) => [`school-type:${code}`, label])),
);

/** What stands in a file for the whole, where there is no breakdown. */
export const WHOLE = "totaal";
export const DEMO_LINE = "Voorbeelddata: geen echte cijfers";

/** A code without words stands for itself: a file never says less than it holds. */
export const levelWords = (level: string): string => LEVELS[level] ?? level;
export const unitWords = (unit: string): string => UNITS[unit] ?? unit;
export const breakdownWords = (code: string): string => (code === "" ? WHOLE : (SCHOOL_TYPE_WORDS[code] ?? code));

/** Label and reason of each state of a figure, in Dutch. */
export const STATUS_WORDS = Object.entries(OBSERVATION_STATUSES).map(([code, { label, reason }]) => ({
  code,
  label: label.nl,
  reason: reason.nl,
}));

const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Where a figure comes from, in the words of the page. */
export const sourceLine = (source: string, { number, referenceDate }: ExportedRelease): string =>
  `Bron: ${source}. Onderwijs-jeugd monitor, uitgave ${number}, peildatum ${DAY.format(new Date(referenceDate))}.`;
