import { drawOf } from "../random/draw.ts";
import type { Numbering, Person } from "./person.ts";
import { type NumberOf, personNumbers } from "./person-number.ts";
import { planCare, planCareOutsideSchool } from "./plan-care.ts";
import { type Exempt, planExemptions } from "./plan-exemptions.ts";
import { type NotEnrolled, planNotEnrolled } from "./plan-not-enrolled.ts";
import { planPeople } from "./plan-people.ts";
import { lessonMinutesOn, type SchoolDay, schoolDaysOf } from "./school-calendar.ts";
import type { CatchmentPlan, SitePlan, WorldPlan } from "./world.ts";

export interface CatchmentPeople {
  readonly pupils: readonly Person[];
  /** Youths with care who go to no school in the demo: too young or too old. */
  readonly otherClients: readonly Person[];
  readonly notEnrolled: readonly NotEnrolled[];
  readonly exempt: readonly Exempt[];
  readonly numberOf: NumberOf;
}

/** Everyone in a catchment. */
export function planCatchmentPeople(world: WorldPlan, catchment: CatchmentPlan): CatchmentPeople {
  const numbering: Numbering = { next: catchment.firstSerial };
  const pupils = planPeople(world, catchment, numbering);
  planCare(world, catchment, pupils);
  const otherClients = planCareOutsideSchool(world, catchment, pupils, numbering);
  const notEnrolled = planNotEnrolled(world, catchment, pupils, numbering);
  const exempt = planExemptions(world, catchment, numbering);
  return { pupils, otherClients, notEnrolled, exempt, numberOf: personNumbers(world, pupils) };
}

const STUDY_DAYS = 4;

/** The days with lessons of a site: those of its holiday region without its own study days. */
export function siteDaysOf(world: WorldPlan, site: SitePlan, year: number): SchoolDay[] {
  const schoolYear = world.years[year]!;
  const days = schoolDaysOf(schoolYear, site.holidays);
  const draw = drawOf(world.request.seed, `study days ${site.code} ${schoolYear}`);
  const free = new Set(Array.from({ length: STUDY_DAYS }, () => draw.whole(0, days.length - 1)));
  return days
    .filter((_, place) => !free.has(place))
    .map((day) => ({ day, minutes: lessonMinutesOn(site.schoolType, day) }));
}
