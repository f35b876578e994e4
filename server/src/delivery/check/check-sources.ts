import type { AllThresholds, Finding, Measure, Tally } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import { isMunicipality } from "../receive/context.ts";
import type { Sightings } from "../receive/tally.ts";
import { daysOf, placesOf } from "./counts.ts";
import { decideKinds, type KindsAtSite } from "./decide-kinds.ts";
import { decideLookups, decideNotEnrolled, decideSites, type Lookup } from "./decide-sources.ts";
import { lookUpNotEnrolled, lookUpPersons } from "./gather-lookups.ts";
import type { Schools } from "./gather-schools.ts";

/** What the checks found, and the tally with what they measured themselves. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly tally: Tally;
}

/** What a check may look at. */
export interface Gathered {
  readonly deliveryId: number;
  readonly manifest: Manifest;
  readonly tally: Tally;
  readonly sightings: Sightings;
  readonly schools: Schools;
  readonly thresholds: AllThresholds;
}

/** A tally with further measures. Places that count nothing are left out. */
function withMeasures(tally: Tally, added: readonly (readonly [Measure, ReadonlyMap<string, number>])[]): Tally {
  const filled = added.map(
    ([measure, places]) => [measure, new Map([...places].filter(([, value]) => value > 0))] as const,
  );
  return new Map([...tally, ...filled.filter(([, places]) => places.size > 0)]);
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

const withLookups = (tally: Tally, enrolled: ReadonlyMap<string, number>, lookups: readonly Lookup[]): Tally =>
  withMeasures(tally, [
    ["enrolled", enrolled],
    ["judged", new Map(lookups.map(({ place, judged }) => [place, judged]))],
    ["matched", new Map(lookups.map(({ place, matched }) => [place, matched]))],
  ]);

/** A municipality's care against the pupils of its schools, as soon as most of them delivered. */
async function checkCare(sql: TransactionSql, gathered: Gathered): Promise<Checked> {
  const { manifest, tally, sightings, thresholds } = gathered;
  const { sites, pupils } = gathered.schools;
  const coverage = thresholds["care-not-enrolled"].coverage ?? 1;
  if (sites.size === 0 || pupils.size / sites.size < coverage) return { tally, findings: [] };
  const lookups = await lookUpPersons(sql, sightings, manifest);
  const enrolled = new Map([[manifest.organisation, sumOf(pupils)]]);
  const findings = decideLookups("care-not-enrolled", lookups, thresholds);
  return { tally: withLookups(tally, enrolled, lookups), findings };
}

async function checkNotEnrolled(sql: TransactionSql, gathered: Gathered): Promise<Checked> {
  const { deliveryId, manifest, tally, sightings, thresholds } = gathered;
  const youths = await lookUpNotEnrolled(sql, deliveryId, sightings, manifest);
  return { tally, findings: youths.flatMap((one) => decideNotEnrolled(one, thresholds)) };
}

const kindsOf = ({ kinds }: Sightings, { pupils }: Schools): KindsAtSite[] =>
  [...kinds].map(([place, found]) => ({
    place,
    pupils: pupils.get(place) ?? 0,
    ill: found.has("sick"),
    unauthorised: found.has("unauthorised") || found.has("luxury"),
  }));

async function checkAttendance(sql: TransactionSql, gathered: Gathered): Promise<Checked> {
  const { manifest, tally, sightings, schools, thresholds } = gathered;
  const lookups = await lookUpPersons(sql, sightings, manifest);
  // of a school without enrolments nobody can be enrolled yet
  const known = lookups.filter(({ place }) => schools.pupils.has(place));
  const calendars = new Set([...schools.calendars, ...placesOf(tally, ["schoolDays"])]);
  const findings = [
    ...decideLookups("attendance-not-enrolled", known, thresholds),
    ...decideKinds(kindsOf(sightings, schools), daysOf(manifest.period), thresholds),
    ...decideSites({ pupils: schools.pupils, spells: tally.get("spells") ?? new Map(), calendars }, thresholds),
  ];
  return { tally: withLookups(tally, schools.pupils, known), findings };
}

function checkEnrolment({ tally, schools, thresholds }: Gathered): Checked {
  const { calendars } = schools;
  // the attendance is still to come, with its calendars
  if (calendars.size === 0) return { tally, findings: [] };
  const pupils = tally.get("pupils") ?? new Map<string, number>();
  return { tally, findings: decideSites({ pupils, spells: new Map(), calendars }, thresholds) };
}

/** A delivery against what the other sources delivered over the same school year. */
export async function checkSources(sql: TransactionSql, gathered: Gathered): Promise<Checked> {
  const { kind, organisation } = gathered.manifest;
  if (kind === "enrolment") return checkEnrolment(gathered);
  if (kind === "care") return checkCare(sql, gathered);
  return isMunicipality(organisation) ? checkNotEnrolled(sql, gathered) : checkAttendance(sql, gathered);
}
