import { periodOf } from "@monitor/schema/vocabulary";
import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Draw, drawOf } from "../random/draw.ts";
import { type CareSetting, planEpisodes } from "./care-episodes.ts";
import { dayNumber } from "./day-number.ts";
import { bornFor, homeNear, type Numbering } from "./new-person.ts";
import type { Person } from "./person.ts";
import type { CatchmentPlan, WorldPlan } from "./world.ts";

/** Part of the chance of care that stays with a person over the years. */
const LASTING = 0.8;

/** Whether care runs in each school year: exactly the true rate of the school where the person is on 1 October. */
function careYearsOf(person: Person, years: number, draw: Draw): boolean[] {
  return Array.from({ length: years }, (_, year) => {
    const own = Math.sqrt(LASTING) * person.careTendency + Math.sqrt(1 - LASTING) * draw.normal();
    const stay = person.stays.find((one) => one.year === year);
    return stay !== undefined && own > quantile(1 - stay.site.careRate, 0, 1);
  });
}

function careSetting(world: WorldPlan, catchment: CatchmentPlan, firstAllocation: number): CareSetting {
  const given = new Map<string, number>();
  return {
    calendar: world.years.map((year) => {
      const { from, to } = periodOf(year);
      return { from: dayNumber(from), to: dayNumber(to) };
    }),
    municipalities: new Map([...catchment.municipalities, ...catchment.outside].map((one) => [one.code, one])),
    allocate: (municipality) => {
      const next = (given.get(municipality) ?? firstAllocation) + 1;
      given.set(municipality, next);
      return String(next);
    },
  };
}

/** Gives everyone in a catchment years with and without youth care, and the episodes of care that make them so. */
export function planCare(world: WorldPlan, catchment: CatchmentPlan, people: readonly Person[]): void {
  const draw = drawOf(world.seed, `care ${catchment.key}`);
  const setting = careSetting(world, catchment, 1_000_000);
  for (const person of people) {
    person.careYears = careYearsOf(person, world.years.length, draw);
    if (person.careYears.includes(true)) person.episodes = planEpisodes(person, setting, draw);
  }
}

/** Clients who go to no school in the demo, beside those who do. */
const OUTSIDE_SCHOOL = 0.1;

/** Youths with care who are too young or too old for school, so that not every client is found among the pupils. */
export function planCareOutsideSchool(
  world: WorldPlan,
  catchment: CatchmentPlan,
  pupils: readonly Person[],
  numbering: Numbering,
): Person[] {
  const draw = drawOf(world.seed, `care outside school ${catchment.key}`);
  const setting = careSetting(world, catchment, 500_000);
  const clients = pupils.filter((person) => person.episodes.length > 0).length;
  const firstYear = Number(world.years[0]!.slice(0, 4));
  const sizes = catchment.municipalities.map((one) => one.size);
  return Array.from({ length: Math.round(clients * OUTSIDE_SCHOOL) }, () => {
    const person: Person = {
      serial: numbering.next++,
      boy: draw.chance(0.55),
      born: bornFor(draw.chance(0.4) ? draw.whole(1, 2) : draw.whole(18, 20), firstYear, draw),
      home: homeNear(catchment, catchment.municipalities[draw.place(sizes)]!.code, [0, 0], draw),
      hasNumber: true,
      careTendency: 0,
      absenceTendency: 1,
      stays: [],
      careYears: world.years.map(() => draw.chance(0.6)),
      episodes: [],
    };
    person.episodes = planEpisodes(person, setting, draw);
    return person;
  });
}
