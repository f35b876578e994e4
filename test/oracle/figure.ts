import { type Condition, conditionOf, type Fact, type Indicator, type Population } from "@monitor/schema/indicators";
import { daysOfPeriod, type PeriodCode } from "@monitor/schema/vocabulary";
import type { SiteRecord } from "../kit/records.ts";
import { lessonTime } from "./absence.ts";
import { careIn } from "./care.ts";
import type { Days } from "./days.ts";
import { factsOf, factsTogether } from "./facts.ts";
import { factOfPart, isInPart, isOfPupils, isSiteInPart, populationOf } from "./part.ts";
import type { Person, Stay } from "./person.ts";
import { isOf, type Place } from "./place.ts";
import { remember, rememberIn } from "./remember.ts";

/** What the second engine counts: numbers as text (`5 of 20`), and how much of it was delivered. */
export interface Counted {
  readonly count: string;
  /** Persons, or sites, behind the figure: where there are none there is nothing to count. */
  readonly everyone: number;
  readonly coverage: number;
}

/** Everything that a release of a date counts in a school year. */
export interface Year {
  readonly persons: readonly Person[];
  readonly sites: readonly SiteRecord[];
  readonly scores: readonly {
    readonly site: string;
    readonly measure: string;
    readonly date: string;
    readonly value: number;
  }[];
  readonly countDate: string;
  /** Reference date of the release. */
  readonly date: string;
}

/** Somebody in a place: his stays there, with what they say in a period. */
interface Here {
  readonly stays: readonly Stay[];
  readonly facts: ReadonlySet<Fact>;
}

const all = (condition: Condition, facts: ReadonlySet<Fact>): boolean => condition.every((fact) => facts.has(fact));

/** Facts that tell whether something would be known. Coverage looks at these alone. */
const KNOWN: readonly Fact[] = [
  ...(["linked", "residenceKnown", "bridged", "careKnown"] as const),
  ...(["attendanceKnown", "residentAbsenceKnown", "exemptionsKnown"] as const),
];
const knownOf = (condition: Condition): Condition => condition.filter((fact) => KNOWN.includes(fact));

const factsIn = rememberIn(factsOf);

/** The days of a period, up to the reference date. */
export function daysUntil(period: PeriodCode, date: string): Days {
  const { from, to } = daysOfPeriod(period);
  return { from, to: to < date ? to : date };
}

/** Who is of a population of a place, or of a part of it, and what holds of them there in a period. */
function personsHere(
  { persons }: Year,
  place: Place,
  population: Population,
  part: string,
  days: Days,
): readonly Here[] {
  return persons.flatMap((person) => {
    const stays = person.stays.filter((stay) => isOf(stay, population, place) && isInPart(stay, part));
    if (stays.length === 0) return [];
    return [{ stays, facts: factsTogether(stays.map((stay) => factsIn(stay, days))) }];
  });
}

/** Finds who is there, once for all figures of a place. */
export function crowdsOf(year: Year, place: Place) {
  const known = new Map<string, readonly Here[]>();
  return (population: Population, part: string, days: Days): readonly Here[] => {
    const ofPupils = isOfPupils(part) ? part : "";
    const key = `${population} ${ofPupils} ${days.from} ${days.to}`;
    const found = known.get(key) ?? personsHere(year, place, population, ofPupils, days);
    known.set(key, found);
    return found;
  };
}

/** The sites with pupils on 1 October. */
const sitesWithPupils = remember(
  ({ persons }: Year) => new Set(persons.flatMap(({ stays }) => stays.flatMap(({ site }) => site?.code ?? []))),
);

/** The part of the sites of a place that delivered pupils; none of none. */
function deliveredSites(year: Year, place: Place, part: string): number {
  const expected = year.sites.filter((site) => place.hasSite(site) && isSiteInPart(site, part));
  const delivered = expected.filter(({ code }) => sitesWithPupils(year).has(code));
  return expected.length === 0 ? 0 : delivered.length / expected.length;
}

/** Who of the persons here the figure is about, whether or not it is known: enrolled, or listed as not enrolled. */
const isAbout = ({ facts }: Here): boolean => facts.has("enrolled") || facts.has("notEnrolled");

function coverageOf(year: Year, place: Place, part: string, here: readonly Here[], known: Condition): number {
  const everyone = here.filter(isAbout);
  const knownOnes = everyone.filter(({ facts }) => all(known, facts));
  return everyone.length === 0 ? 0 : Math.min(deliveredSites(year, place, part), knownOnes.length / everyone.length);
}

/** Counts a figure: one indicator, place, period and part. Null where it is about nobody. */
export function countFigure(
  year: Year,
  indicator: Indicator,
  place: Place,
  period: PeriodCode,
  part: string,
  crowd: ReturnType<typeof crowdsOf>,
): Counted | null {
  const population = populationOf(indicator, place, part);
  const { measure } = indicator;
  if (population === "none") return null;
  if (measure.family === "score") return scoreOf(year, place, measure.of);
  const days = daysUntil(period, year.date);
  const here = crowd(population, part, days);
  if (here.length === 0) return null;
  const everyone = here.filter(isAbout).length;
  const figure = (count: string, known: Condition): Counted => ({
    count,
    everyone,
    coverage: coverageOf(year, place, part, here, knownOf(known)),
  });
  const fact = factOfPart(part);
  const narrowed = (condition: Condition): Condition => (fact === null ? condition : [...condition, fact]);
  const having = (condition: Condition): number => here.filter(({ facts }) => all(condition, facts)).length;
  switch (measure.family) {
    case "persons": {
      const known = conditionOf(measure.known, population);
      return figure(String(having([...narrowed(conditionOf(measure.of, population)), ...known])), known);
    }
    case "share": {
      const among = conditionOf(measure.among, population);
      const of = conditionOf(fact === null ? measure.of : (measure.partOf ?? measure.of), population);
      const over = having(conditionOf(measure.over ?? measure.among, population));
      return figure(`${having([...narrowed(of), ...among])} of ${over}`, among);
    }
    case "time":
      return figure(timeOf(here, part, days), ["attendanceKnown"]);
    case "distinct":
      return figure(String(distinctOf(here, measure, days)), measure.where);
    default:
      return null;
  }
}

/** Lesson time missed at the sites where attendance is known. */
function timeOf(here: readonly Here[], part: string, days: Days): string {
  const times = here
    .flatMap(({ stays }) => stays)
    .filter((stay) => stay.enrolment !== null && factsIn(stay, days).has("attendanceKnown"))
    .map((stay) => lessonTime(stay, days));
  const missed = times.map((time) => {
    if (part === "absence-reason:unauthorised") return time.unauthorised;
    return part === "absence-reason:authorised" ? time.missed - time.unauthorised : time.missed;
  });
  const sum = (minutes: readonly number[]) => minutes.reduce((total, one) => total + one, 0);
  return `${sum(missed)} of ${sum(times.map(({ given }) => given))} minutes`;
}

function distinctOf(
  here: readonly Here[],
  { what, where }: { readonly what: "providers" | "municipalities"; readonly where: Condition },
  days: Days,
): number {
  const stays = here.flatMap((one) => one.stays).filter((stay) => all(where, factsIn(stay, days)));
  const names = stays.flatMap((stay) =>
    what === "providers" ? careIn(stay.person, days).map(({ provider }) => provider) : [stay.residence!],
  );
  return new Set(names).size;
}

/** The newest score of a site that was given on or before the count date. */
function scoreOf({ scores, countDate }: Year, place: Place, measure: string): Counted | null {
  const given = scores
    .filter((one) => one.measure === measure && one.site === place.code && one.date <= countDate)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  const newest = given.at(-1);
  return newest === undefined ? null : { count: String(newest.value), everyone: given.length, coverage: 1 };
}
