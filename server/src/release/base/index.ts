import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import type { CountedRows } from "../count/counted-rows.ts";
import type { CountedPeriod } from "../count/period.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { readAttendance } from "./attendance.ts";
import { readCalendars } from "./calendars.ts";
import { makeCared } from "./cared.ts";
import { makeEnrolled, makeYearBefore } from "./enrolled.ts";
import { factSets } from "./fact-sets.ts";
import { knownBy, readCovered } from "./known.ts";
import { makeExempted, makeGuided, makeListed } from "./listed.ts";
import { bitsOf, makePeriods, partsOf } from "./period-parts.ts";
import { readPersons, readSeveral } from "./persons.ts";
import { makeExpectedSites, readPlaces, readScores, readSites } from "./places.ts";
import { profiles } from "./profiles.ts";
import { readProviders } from "./providers.ts";
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
  ["inschrijvingen", 0.12, makeEnrolled],
  ["inschrijvingen van een jaar eerder", 0.13, makeYearBefore],
];
const ATTENDANCE = { from: 0.13, to: 0.54 };
const AFTER_ATTENDANCE: readonly Step[] = [
  [
    "leerplicht",
    0.55,
    async (sql) => {
      await makeListed(sql);
      await makeExempted(sql);
      await makeGuided(sql);
    },
  ],
  ["jeugdhulp", 0.71, (sql) => makeCared(sql, bitsOf(["school-year", "half-year"]))],
  ["leerlingen", 0.8, makeStays],
  ["scholen", 0.8, makeExpectedSites],
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
  const hours = await readAttendance(sql, { years, parts, calendars, wanted, profileOf }, (step, part) =>
    onProgress(step, ATTENDANCE.from + part * (ATTENDANCE.to - ATTENDANCE.from)),
  );
  await take(AFTER_ATTENDANCE);
  const sites = await readSites(sql, [...parts.keys()]);
  const siteOf = new Map(sites.map((site) => [site.site, site]));
  const sources = { profileOf, factsOf: factSets(parts, wanted), known, sites: siteOf };
  const persons = await readPersons(sql, sources);
  const several = await readSeveral(sql, sources);
  onProgress("leerlingen gelezen", 0.96);
  const providers = await readProviders(sql, wanted.providers, parts, known, profileOf);
  const places = await readPlaces(sql);
  const scores = await readScores(sql);
  onProgress("plaatsen gelezen", 1);
  return { persons, several, hours, providers, places, sites, scores };
}

/** As `makeCountedRows`, in the transaction of a release; leaves nothing behind in the database. */
export const readCountedRows = (
  sql: CountTransaction,
  periods: readonly CountedPeriod[],
  onProgress?: BaseProgress,
  indicators?: readonly Indicator[],
): Promise<CountedRows> => inWorkspace(sql, () => makeCountedRows(sql, periods, onProgress, indicators));
