import type { Fact } from "@monitor/schema/indicators";
import type { Level, PeriodCode, SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedRows, FactInPeriod, FactSet, PlaceRow, Profile, SiteRow } from "./counted-rows.ts";
import { inPeriod } from "./fact-index.ts";
import { countedPeriods, figurePeriods } from "./period.ts";

export const YEAR: SchoolYear = "2025-2026";
export const PERIODS = figurePeriods(countedPeriods([YEAR], "2026-07-31"), "2026-07-31");

/** A girl of eight in year five at a primary school in Almelo who lives there. */
export const pupil: Profile = {
  schoolYear: YEAR,
  site: "99AA00",
  residence: "0141",
  age: 8,
  sex: "female",
  yearGroup: "5",
};

/** What holds of somebody in the school year; with a second period in that too. */
export function holding(names: string, ...periods: readonly PeriodCode[]): FactSet {
  const facts = names.split(/\s+/).filter((name) => name !== "") as Fact[];
  return new Set([YEAR, ...periods].flatMap((period) => facts.map((fact): FactInPeriod => inPeriod(fact, period))));
}

const site = (code: string, schoolType: SiteRow["schoolType"], municipality: string): SiteRow => ({
  site: code,
  schoolType,
  municipality,
  delivered: { [YEAR]: true },
});

/** Almelo with a primary and a secondary school, Enschede with a primary school: regions, an alliance and boards of them. */
export const SITES: readonly SiteRow[] = [
  site("99AA00", "bao", "0141"),
  site("99AB00", "vmbo", "0141"),
  site("99AC00", "bao", "0153"),
];

const place = (code: string, level: Level, sites: readonly string[], homes: readonly string[] = []): PlaceRow[] => [
  { place: code, level, schoolYear: YEAR, population: "school", members: sites },
  ...(homes.length === 0
    ? []
    : [{ place: code, level, schoolYear: YEAR, population: "residence" as const, members: homes }]),
];

export const PLACES: readonly PlaceRow[] = [
  ...place("IR-TWENTE", "inspirationRegion", ["99AA00", "99AB00", "99AC00"], ["0141", "0153"]),
  ...place("0141", "municipality", ["99AA00", "99AB00"], ["0141"]),
  ...place("0153", "municipality", ["99AC00"], ["0153"]),
  ...place("PO2301", "schoolAlliance", ["99AA00", "99AC00"]),
  ...place("41234", "board", ["99AA00", "99AB00"]),
  ...SITES.flatMap(({ site: code }) => place(code, "site", [code])),
];

const EMPTY = { persons: [], several: [], hours: [], providers: [], scores: [] };

export const rowsOf = (rows: Partial<CountedRows>): CountedRows => ({
  ...EMPTY,
  places: PLACES,
  sites: SITES,
  ...rows,
});
