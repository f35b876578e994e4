import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedRows } from "../count/counted-rows.ts";
import type { CountedPeriod } from "../count/period.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { readAttendance } from "./attendance.ts";
import { readCalendars } from "./calendars.ts";
import { readCare } from "./care.ts";
import { makeEnrolled, makeYearBefore } from "./enrolled.ts";
import { factSets } from "./fact-sets.ts";
import { knownBy, readCovered } from "./known.ts";
import { makeExempted, makeGuided, makeListed } from "./listed.ts";
import { bitsOf, makePeriods, partsOf } from "./period-parts.ts";
import { readPersons, type YearOfPersons } from "./persons.ts";
import { makeExpectedSites, readPlaces, readScores, readSites } from "./places.ts";
import { profiles } from "./profiles.ts";
import { providersSeen } from "./providers.ts";
import { makeSources } from "./sources.ts";
import { makeStays } from "./stays.ts";
import { wantedBy } from "./wanted.ts";
import { inWorkspace } from "./workspace.ts";
import { yearDays } from "./year-days.ts";

/** A step of the base that is done, in Dutch, and the part (0..1) of the base that this makes. */
export type BaseProgress = (step: string, part: number) => void;

type Step = readonly [name: string, part: number, make: (sql: CountTransaction) => Promise<void>];

/** The steps that make tables from records, with the part of the time that is gone after each. */
const BEFORE_ATTENDANCE: readonly Step[] = [
  ["inschrijvingen", 0.15, makeEnrolled],
  ["inschrijvingen van een jaar eerder", 0.15, makeYearBefore],
];
const ATTENDANCE = { from: 0.15, to: 0.64 };
/** Care has no months. */
const CARE_PERIODS = bitsOf(["school-year", "half-year"]);
const AFTER_ATTENDANCE: readonly Step[] = [
  [
    "leerplicht",
    0.65,
    async (sql) => {
      await makeListed(sql);
      await makeExempted(sql);
      await makeGuided(sql);
    },
  ],
  ["leerlingen", 0.71, makeStays],
  ["scholen", 0.71, makeExpectedSites],
];

/**
 * Makes from the records of accepted deliveries all that a release counts: persons by profile and facts, lesson time,
 * providers, places. Runs in the workspace of a release, as its role. Nothing here leaves the server.
 *
 * @param periods the school years, see `countedPeriods`
 */
export async function makeCountedRows(
  sql: CountTransaction,
  periods: readonly CountedPeriod[],
  onProgress: BaseProgress = () => {},
  indicators: readonly Indicator[] = INDICATORS,
): Promise<CountedRows> {
  const parts = new Map(periods.map((period) => [period.schoolYear, partsOf(period)]));
  const wanted = wantedBy(indicators);
  const profileOf = profiles();
  const take = async (steps: readonly Step[]) => {
    for (const [step, part, make] of steps) {
      await make(sql);
      onProgress(step, part);
    }
  };
  await makePeriods(sql, periods);
  await makeSources(sql);
  const covered = await readCovered(sql);
  onProgress("leveringen", 0.01);
  const years = periods.map(yearDays);
  const calendars = await readCalendars(sql, years, (schoolYear, organisation) =>
    covered("attendance", schoolYear, organisation),
  );
  const known = knownBy(calendars, covered);
  onProgress("schoolkalenders", 0.02);
  await take(BEFORE_ATTENDANCE);
  const { hours, absent } = await readAttendance(sql, { years, parts, calendars, wanted, profileOf }, (step, part) =>
    onProgress(step, ATTENDANCE.from + part * (ATTENDANCE.to - ATTENDANCE.from)),
  );
  await take(AFTER_ATTENDANCE);
  const personsOf = new Map<SchoolYear, YearOfPersons>();
  for (const year of years) {
    const { schoolYear } = year;
    const [own, sites] = [absent.get(schoolYear)!, calendars.get(schoolYear)!];
    const care = await readCare(sql, year, CARE_PERIODS);
    personsOf.set(schoolYear, { year, parts: parts.get(schoolYear)!, care, absent: own, calendars: sites });
  }
  onProgress("jeugdhulp", 0.75);
  const sites = await readSites(sql, [...parts.keys()]);
  const siteOf = new Map(sites.map((site) => [site.site, site]));
  const providers = providersSeen(wanted.providers, known, profileOf);
  const factsOf = factSets(parts, wanted);
  const sources = { years: personsOf, profileOf, factsOf, known, sites: siteOf, providers };
  const { persons, several } = await readPersons(sql, sources);
  onProgress("leerlingen gelezen", 0.99);
  const places = await readPlaces(sql);
  const scores = await readScores(sql);
  onProgress("plaatsen gelezen", 1);
  return { persons, several, hours, providers: providers.rows(), places, sites, scores };
}

/** As `makeCountedRows`, in the transaction of a release; leaves nothing behind in the database. */
export const readCountedRows = (
  sql: CountTransaction,
  periods: readonly CountedPeriod[],
  onProgress?: BaseProgress,
  indicators?: readonly Indicator[],
): Promise<CountedRows> => inWorkspace(sql, () => makeCountedRows(sql, periods, onProgress, indicators));
