import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import type { CountedRows } from "../count/counted-rows.ts";
import type { CountedPeriod } from "../count/period.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { makeCalendar } from "./calendar.ts";
import { makeCared } from "./cared.ts";
import { makeEnrolled, makeYearBefore } from "./enrolled.ts";
import { factSets } from "./fact-sets.ts";
import { makeGiven, readHours } from "./hours.ts";
import { readKnown } from "./known.ts";
import { makeExempted, makeGuided, makeListed } from "./listed.ts";
import { makeLongAbsent } from "./long-absent.ts";
import { makeMissed } from "./missed.ts";
import { bitsOf, makePeriods, partsOf } from "./period-parts.ts";
import { readPersons, readSeveral } from "./persons.ts";
import { makeExpectedSites, readPlaces, readScores, readSites } from "./places.ts";
import { profiles } from "./profiles.ts";
import { readProviders } from "./providers.ts";
import { makeSixteenHours } from "./sixteen-hours.ts";
import { makeSources } from "./sources.ts";
import { makeStays } from "./stays.ts";
import { makeTellingSpells } from "./telling-spells.ts";
import { wantedBy } from "./wanted.ts";
import { inWorkspace } from "./workspace.ts";

/** A step of the base that is done, in Dutch, and the part (0..1) of the base that this makes. */
export type BaseProgress = (step: string, part: number) => void;

/** The steps that make tables from records, with the part of the time that is gone after each. */
const STEPS: readonly (readonly [name: string, part: number, make: (sql: CountTransaction) => Promise<void>])[] = [
  ["leveringen", 0.01, makeSources],
  ["schoolkalenders", 0.08, makeCalendar],
  ["inschrijvingen", 0.15, makeEnrolled],
  ["inschrijvingen van een jaar eerder", 0.17, makeYearBefore],
  ["gemiste lestijd", 0.55, makeMissed],
  [
    "langdurig verzuim",
    0.65,
    async (sql) => {
      await makeTellingSpells(sql);
      await makeLongAbsent(sql);
    },
  ],
  ["zestien uur verzuim", 0.68, makeSixteenHours],
  [
    "leerplicht",
    0.69,
    async (sql) => {
      await makeListed(sql);
      await makeExempted(sql);
      await makeGuided(sql);
    },
  ],
  ["jeugdhulp", 0.73, (sql) => makeCared(sql, bitsOf(["school-year", "half-year"]))],
  ["leerlingen", 0.8, makeStays],
  ["scholen", 0.81, makeExpectedSites],
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
  await makePeriods(sql, periods);
  for (const [step, part, make] of STEPS) {
    await make(sql);
    onProgress(step, part);
  }
  const parts = new Map(periods.map((period) => [period.schoolYear, partsOf(period)]));
  const wanted = wantedBy(indicators);
  const profileOf = profiles();
  const known = await readKnown(sql);
  const sites = await readSites(sql, [...parts.keys()]);
  const siteOf = new Map(sites.map((site) => [site.site, site]));
  const sources = { profileOf, factsOf: factSets(parts, wanted), known, sites: siteOf };
  const persons = await readPersons(sql, sources);
  const several = await readSeveral(sql, sources);
  onProgress("leerlingen gelezen", 0.9);
  await makeGiven(sql);
  const hours = await readHours(sql, wanted, parts, known, profileOf);
  onProgress("lestijd gelezen", 0.98);
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
