import type { CareForm, IsoDate, Referrer, SchoolType, StopReason } from "@monitor/schema/vocabulary";
import { ABSENCE_SPREAD_SHAPE } from "../planted/absence.ts";
import { SCHOOL_SHAPES, SCHOOL_TRUTH, WITHOUT_NUMBER } from "../planted/schools.ts";
import type { Draw } from "../random/draw.ts";
import { DAY } from "./day-number.ts";
import type { CatchmentPlan, SitePlan } from "./world.ts";

/** Where one pupil lives: a municipality, and four digits of a postcode; the letters are always XX. */
export interface Home {
  readonly municipality: string;
  readonly postcode4: string;
}

/** One enrolment of one person at one site within a school year. */
export interface Stay {
  /** Place of the school year in the demo, 0 is the oldest. */
  readonly year: number;
  readonly site: SitePlan;
  /** Age on 1 October that belongs to the year group. */
  readonly age: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Joined or left within the school year. */
  readonly partial: boolean;
  /** Set when the classes of the site are formed. */
  classKey: string | null;
}

/** Youth care of one provider, over the years of the demo. */
export interface CareEpisode {
  /** Allocation number of the municipality. */
  readonly allocation: string;
  readonly municipality: string;
  readonly provider: string;
  readonly form: CareForm;
  readonly referrer: Referrer;
  /** The day of the request (JW315); null when none came. */
  readonly requestedOn: IsoDate | null;
  /** By the one provider of a school, under its collective arrangement. */
  readonly arranged: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly stopReason: StopReason | null;
}

/** An invented youth. */
export interface Person {
  /** Of nobody else in the demo. */
  readonly serial: number;
  readonly boy: boolean;
  readonly born: IsoDate;
  readonly home: Home;
  /** The school has the person's number. */
  readonly hasNumber: boolean;
  /** Standard normal: how near to youth care, over the years. */
  readonly careTendency: number;
  /** Mean 1: how often absent, over the years. */
  readonly absenceTendency: number;
  readonly stays: Stay[];
  /** Per school year of the demo: had youth care on at least one day. */
  careYears: boolean[];
  episodes: CareEpisode[];
}

export interface Pupil {
  readonly person: Person;
  readonly stay: Stay;
}

/** Numbers the persons of a catchment. */
export interface Numbering {
  next: number;
}

/** EDEXML's jaargroep for an age on 1 October. */
export function yearGroupOf(type: SchoolType, age: number): string {
  const { group } = SCHOOL_SHAPES[type];
  return typeof group === "number" ? String(age - group) : group;
}

/** A birthday of someone who is `age` on 1 October of the year in which the school year starts. */
function bornFor(age: number, firstYear: number, draw: Draw): IsoDate {
  // one in twelve is a year older than the year group
  const real = age + (draw.chance(1 / 12) ? 1 : 0);
  const latest = Date.UTC(firstYear - real, 9, 1);
  return new Date(latest - draw.whole(0, 364) * DAY).toISOString().slice(0, 10);
}

/** @param elsewhere parts who live in another municipality of the catchment, and outside all regions */
function homeNear(
  { municipalities, outside }: CatchmentPlan,
  near: string,
  elsewhere: readonly [number, number],
  draw: Draw,
): Home {
  const chance = draw.real();
  const isOutside = outside.length > 0 && chance < elsewhere[1];
  const isAway = !isOutside && chance < elsewhere[0] + elsewhere[1];
  const from = isOutside
    ? draw.pick(outside)
    : isAway
      ? municipalities[draw.place(municipalities.map((one) => one.size))]!
      : municipalities.find(({ code }) => code === near)!;
  return { municipality: from.code, postcode4: draw.pick(from.postcodes) };
}

/** What a new person is like, in the order in which it is drawn. */
export interface Newcomer {
  /** Chance of a boy. */
  readonly boys: number;
  readonly age: () => number;
  /** Year in which the school year starts in which the person has that age on 1 October. */
  readonly firstYear: number;
  /** Municipality, and the chances to live elsewhere. */
  readonly near: () => string;
  readonly elsewhere?: readonly [number, number];
}

/** A person who goes to no school, as yet. */
export function newResident(catchment: CatchmentPlan, kind: Newcomer, numbering: Numbering, draw: Draw): Person {
  return {
    serial: numbering.next++,
    boy: draw.chance(kind.boys),
    born: bornFor(kind.age(), kind.firstYear, draw),
    home: homeNear(catchment, kind.near(), kind.elsewhere ?? [0, 0], draw),
    hasNumber: true,
    careTendency: 0,
    absenceTendency: 1,
    stays: [],
    careYears: [],
    episodes: [],
  };
}

/** A person who is new in the demo, at an age and near a school. */
export function newPupil(
  catchment: CatchmentPlan,
  { schoolType, municipality }: SitePlan,
  age: number,
  firstYear: number,
  numbering: Numbering,
  draw: Draw,
): Person {
  const kind = { ...SCHOOL_TRUTH[schoolType], age: () => age, near: () => municipality, firstYear };
  return {
    ...newResident(catchment, kind, numbering, draw),
    hasNumber: !draw.chance(WITHOUT_NUMBER),
    careTendency: draw.normal(),
    absenceTendency: draw.spread(ABSENCE_SPREAD_SHAPE),
  };
}
