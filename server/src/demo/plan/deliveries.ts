import { type IsoDate, type Period, periodOf, type SchoolYear, type SourceKind } from "@monitor/schema/vocabulary";
import type { FormatName } from "../../prepare/index.ts";
import { CLIENTS, GROUNDS } from "../planted/care.ts";
import { formatOf, NOT_DELIVERED } from "../planted/organisations.ts";
import { SCHOOL_TRUTH } from "../planted/schools.ts";
import { drawOf } from "../random/draw.ts";
import type { CareEpisode, Person, Pupil } from "./person.ts";
import type { NumberOf } from "./person-number.ts";
import { type CatchmentPeople, siteDaysOf } from "./plan-catchment.ts";
import type { NotEnrolled } from "./plan-not-enrolled.ts";
import { planSpells, type SpellPlan } from "./plan-spells.ts";
import type { SchoolDay } from "./school-calendar.ts";
import type { CatchmentPlan, SitePlan, WorldPlan } from "./world.ts";

/** What every delivery has, whatever it is about. */
interface Head {
  /** Names it within the demo, such as `IR-TWENTE/2025-2026/verzuim-99001`; also its folder. */
  readonly key: string;
  readonly region: string;
  readonly kind: SourceKind;
  readonly format: FormatName;
  /** A board for enrolment and absence; a municipality for care and compulsory education. */
  readonly organisation: string;
  readonly schoolYear: SchoolYear;
  readonly period: Period;
  readonly numberOf: NumberOf;
  /** Gets rows that are wrong on purpose. */
  readonly isWrong: boolean;
}

export interface EnrolmentDelivery extends Head {
  readonly about: "enrolment";
  readonly sites: readonly SitePlan[];
  /** All stays at the sites in the school year, site by site. */
  readonly pupils: readonly Pupil[];
}

export interface AbsenceDelivery extends Omit<EnrolmentDelivery, "about"> {
  readonly about: "absence";
  readonly daysOf: (site: SitePlan) => readonly SchoolDay[];
  /** To be asked once for each pupil, in their order. */
  readonly spellsOf: (pupil: Pupil) => readonly SpellPlan[];
}

/** One run of care as a municipality knows it; the number is empty when the municipality has none. */
export interface CareLine {
  readonly person: Person;
  readonly number: string;
  readonly episode: CareEpisode;
}

/** On this ground a school may see the care of a pupil. */
export interface Ground {
  readonly number: string;
  readonly site: string;
  readonly basis: "consent" | "statutory";
  readonly until: IsoDate;
}

export interface CareDelivery extends Head {
  readonly about: "care";
  /** Care that runs in the period. */
  readonly lines: readonly CareLine[];
  /** Allocations of care to one provider that never started; with numbers that no start has. */
  readonly neverStarted: readonly CareLine[];
  readonly grounds: readonly Ground[];
  /** Who sends the message of a municipality without care. */
  readonly anyProvider: string;
}

export interface DutyDelivery extends Head {
  readonly about: "duty";
  readonly notEnrolled: readonly NotEnrolled[];
}

export type Delivery = EnrolmentDelivery | AbsenceDelivery | CareDelivery | DutyDelivery;

const CALLED = { enrolment: "inschrijving", absence: "verzuim", care: "jeugdhulp", duty: "leerplicht" } as const;
const KIND = { enrolment: "enrolment", absence: "attendance", care: "care", duty: "attendance" } as const;

function linesOf(clients: readonly Person[], year: number, { from, to }: Period, head: Head, seed: number): CareLine[] {
  const draw = drawOf(seed, `care numbers ${head.organisation} ${head.schoolYear}`);
  return clients.flatMap((person) => {
    const running = person.episodes.filter((one) => one.from <= to && (one.to === null || one.to >= from));
    if (running.length === 0) return [];
    const known = head.numberOf(person, year);
    const number = known.startsWith("D") && draw.chance(CLIENTS.withoutNumber) ? "" : known;
    return running.map((episode) => ({ person, number, episode }));
  });
}

function neverStarted(lines: readonly CareLine[], year: number, head: Head, seed: number): CareLine[] {
  const draw = drawOf(seed, `never started ${head.organisation} ${head.schoolYear}`);
  let allocation = 800_000 + year * 10_000;
  return lines
    .filter(({ episode }) => episode.provider === lines[0]!.episode.provider && draw.chance(CLIENTS.neverStarted))
    .map((line) => ({
      ...line,
      episode: { ...line.episode, allocation: String(++allocation), from: head.period.from, to: null },
    }));
}

function groundsOf(
  lines: readonly CareLine[],
  year: number,
  { organisation, schoolYear }: Head,
  seed: number,
): Ground[] {
  const draw = drawOf(seed, `grounds ${organisation} ${schoolYear}`);
  const until = `${Number(schoolYear.slice(5)) + 1}-07-31`;
  return [...Map.groupBy(lines, ({ person }) => person)].flatMap(([person, [line]]): Ground[] => {
    const site = person.stays.find((one) => one.year === year)?.site;
    if (site === undefined || line!.number === "") return [];
    if (!draw.chance(SCHOOL_TRUTH[site.schoolType].special ? GROUNDS.special : GROUNDS.regular)) return [];
    const basis = draw.chance(GROUNDS.consent) ? "consent" : "statutory";
    return [{ number: line!.number, site: site.code, basis, until }];
  });
}

/** The days of each site, and spells from a stream of chance of its own, so that sites do not depend on their order. */
function absenceAt(world: WorldPlan, sites: readonly SitePlan[], year: number) {
  const { seed, country } = world.request;
  const bySite = new Map(
    sites.map((site) => {
      const draw = drawOf(seed, `absence ${site.code} ${world.years[year]}`);
      return [site.code, { days: siteDaysOf(world, site, year), draw }] as const;
    }),
  );
  return {
    daysOf: ({ code }: SitePlan) => bySite.get(code)!.days,
    spellsOf: (pupil: Pupil) => {
      const { days, draw } = bySite.get(pupil.stay.site.code)!;
      return planSpells(pupil, days, country, draw);
    },
  };
}

/** Which deliveries get rows that are wrong on purpose: of one board and one municipality, in the last school year. */
function wrongIn({ request, years, catchments }: WorldPlan, catchment: CatchmentPlan) {
  if (request.plain || catchment !== catchments[0]) return () => false;
  const { municipalities, boards } = catchment;
  // the second board, where there is one, because the first has the protocol school
  const organisations = [(municipalities[1] ?? municipalities[0]!).code, (boards[1] ?? boards[0]!).code];
  return (organisation: string, year: number) => year === years.length - 1 && organisations.includes(organisation);
}

/**
 * All deliveries of the sources of a catchment, one at a time; nothing is held for a delivery that has been used.
 */
export function* deliveriesOf(
  world: WorldPlan,
  catchment: CatchmentPlan,
  { pupils, otherClients, notEnrolled, numberOf }: CatchmentPeople,
): Generator<Delivery> {
  const { seed } = world.request;
  const { region, boards, municipalities } = catchment;
  const isWrong = wrongIn(world, catchment);
  const clients = Map.groupBy(
    [...pupils, ...otherClients].filter(({ episodes }) => episodes.length > 0),
    ({ home }) => home.municipality,
  );
  for (const [year, schoolYear] of world.years.entries()) {
    const headOf = (about: Delivery["about"], organisation: string, place: number): Head => ({
      key: `${region}/${schoolYear}/${CALLED[about]}-${organisation}`,
      region,
      kind: KIND[about],
      format: formatOf(about, region, place),
      organisation,
      schoolYear,
      period: periodOf(schoolYear),
      numberOf,
      isWrong: isWrong(organisation, year),
    });
    const comes = ({ kind, organisation }: Head) =>
      !NOT_DELIVERED.some(
        (one) =>
          one.kind === kind &&
          one.region === region &&
          one.yearsFromLast === world.years.length - 1 - year &&
          organisation === (one.organisation === "last board" ? boards.at(-1)!.code : one.organisation),
      );
    const bySite = new Map<SitePlan, Pupil[]>(boards.flatMap(({ sites }) => sites.map((site) => [site, []])));
    for (const person of pupils) {
      for (const stay of person.stays) if (stay.year === year) bySite.get(stay.site)!.push({ person, stay });
    }
    for (const [place, { code, sites }] of boards.entries()) {
      const own = { sites, pupils: sites.flatMap((site) => bySite.get(site)!) };
      yield { ...headOf("enrolment", code, place), about: "enrolment", ...own };
      const head = headOf("absence", code, place);
      if (comes(head)) yield { ...head, about: "absence", ...own, ...absenceAt(world, sites, year) };
    }
    for (const [place, { code }] of municipalities.entries()) {
      const missing = notEnrolled.filter((one) => one.year === year && one.person.home.municipality === code);
      yield { ...headOf("duty", code, place), about: "duty", notEnrolled: missing };
      const head = headOf("care", code, place);
      if (!comes(head)) continue;
      const lines = linesOf(clients.get(code) ?? [], year, head.period, head, seed);
      yield {
        ...head,
        about: "care",
        lines,
        neverStarted: neverStarted(lines, year, head, seed),
        grounds: groundsOf(lines, year, head, seed),
        anyProvider: world.providers[0]!.code,
      };
    }
  }
}
