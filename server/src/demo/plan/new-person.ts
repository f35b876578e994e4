import type { IsoDate, SchoolType } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";
import type { Person } from "./person.ts";
import type { Home } from "./place.ts";
import { ABSENCE_SPREAD_SHAPE, WITHOUT_NUMBER } from "./planted.ts";
import type { CatchmentPlan, SitePlan } from "./world.ts";

/** Numbers persons over the whole demo, so that nobody has the number of another. */
export interface Numbering {
  next: number;
}

const DAY = 86_400_000;

/** Part of the pupils who live in another municipality of the catchment, and outside the eleven regions. */
const FROM_ELSEWHERE: Readonly<Record<SchoolType, readonly [number, number]>> = {
  bao: [0.04, 0.004],
  sbo: [0.4, 0.02],
  so: [0.55, 0.05],
  vmbo: [0.25, 0.015],
  "havo-vwo": [0.25, 0.015],
  vo: [0.2, 0.015],
  pro: [0.4, 0.02],
  vso: [0.6, 0.06],
};

/** A birthday of someone who is `age` on 1 October of the year in which the school year starts. */
export function bornFor(age: number, firstYear: number, draw: Draw): IsoDate {
  // one in twelve is a year older than the year group
  const real = age + (draw.chance(1 / 12) ? 1 : 0);
  const latest = Date.UTC(firstYear - real, 9, 1);
  return new Date(latest - draw.whole(0, 364) * DAY).toISOString().slice(0, 10);
}

export function homeNear(
  catchment: CatchmentPlan,
  municipality: string,
  elsewhere: readonly [number, number],
  draw: Draw,
): Home {
  const chance = draw.real();
  const others = catchment.municipalities;
  const outside = catchment.outside.length > 0 && chance < elsewhere[1];
  const away = !outside && chance < elsewhere[0] + elsewhere[1];
  const own = others.find((one) => one.code === municipality)!;
  const from = outside ? draw.pick(catchment.outside) : away ? others[draw.place(others.map((one) => one.size))]! : own;
  return { municipality: from.code, postcode4: draw.pick(from.postcodes) };
}

/** A person who is new in the demo, at an age and near a school. */
export function newPerson(
  catchment: CatchmentPlan,
  site: SitePlan,
  age: number,
  firstYear: number,
  numbering: Numbering,
  draw: Draw,
): Person {
  return {
    serial: numbering.next++,
    boy: draw.chance(["sbo", "so", "vso"].includes(site.schoolType) ? 0.68 : 0.505),
    born: bornFor(age, firstYear, draw),
    home: homeNear(catchment, site.municipality, FROM_ELSEWHERE[site.schoolType], draw),
    hasNumber: !draw.chance(WITHOUT_NUMBER),
    careTendency: draw.normal(),
    absenceTendency: draw.spread(ABSENCE_SPREAD_SHAPE),
    stays: [],
    careYears: [],
    episodes: [],
  };
}
