import { type IsoDate, periodOf } from "@monitor/schema/vocabulary";
import { type Draw, drawOf } from "../random/draw.ts";
import { dayNumber, isoDate } from "./day-number.ts";
import { bornFor, homeNear, type Numbering } from "./new-person.ts";
import type { Person } from "./person.ts";
import type { CatchmentPlan, WorldPlan } from "./world.ts";

/** A youth of compulsory school age who is not enrolled during a part of a school year. */
export interface NotEnrolled {
  readonly person: Person;
  readonly year: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const YOUNGEST = 6;
const OLDEST = 16;
const STAYS_AWAY = 0.35;
const LEFT_A_SCHOOL = 0.4;

function newcomer(
  catchment: CatchmentPlan,
  municipality: string,
  firstYear: number,
  numbering: Numbering,
  draw: Draw,
): Person {
  return {
    serial: numbering.next++,
    boy: draw.chance(0.58),
    born: bornFor(draw.whole(YOUNGEST, OLDEST - 1), firstYear, draw),
    home: homeNear(catchment, municipality, [0, 0], draw),
    hasNumber: true,
    careTendency: 0,
    absenceTendency: 1,
    stays: [],
    careYears: [],
    episodes: [],
  };
}

/** Who left a school in the demo in the year before, is still of compulsory school age, and lives in a municipality. */
function leaversOf(people: readonly Person[], year: number): Map<string, Person[]> {
  const left = people.filter((person) => {
    const last = person.stays.at(-1);
    return last?.year === year - 1 && last.age < OLDEST - 1 && person.hasNumber;
  });
  return Map.groupBy(left, (person) => person.home.municipality);
}

/** Not enrolled youths of each municipality and school year; some had left a school, some stay away another year. */
export function planNotEnrolled(
  world: WorldPlan,
  catchment: CatchmentPlan,
  people: readonly Person[],
  numbering: Numbering,
): NotEnrolled[] {
  const draw = drawOf(world.seed, `not enrolled ${catchment.key}`);
  const total = catchment.municipalities.reduce((sum, one) => sum + one.size, 0);
  const found: NotEnrolled[] = [];
  for (const [year, schoolYear] of world.years.entries()) {
    const firstYear = Number(schoolYear.slice(0, 4));
    const { from, to } = periodOf(schoolYear);
    const leavers = leaversOf(people, year);
    for (const { code, size } of catchment.municipalities) {
      const still = found.filter(
        (one) =>
          one.year === year - 1 &&
          one.person.home.municipality === code &&
          one.to === periodOf(world.years[year - 1]!).to,
      );
      const staying = still.filter(() => draw.chance(STAYS_AWAY)).map(({ person }) => person);
      const expected = (catchment.pupils * catchment.notEnrolledRate * size) / total - staying.length;
      const left = leavers.get(code) ?? [];
      const added = Array.from({ length: draw.poisson(Math.max(0, expected)) }, () =>
        left.length > 0 && draw.chance(LEFT_A_SCHOOL)
          ? left.shift()!
          : newcomer(catchment, code, firstYear, numbering, draw),
      );
      for (const person of [...staying, ...added]) {
        const start =
          staying.includes(person) || draw.chance(0.5)
            ? from
            : isoDate(draw.whole(dayNumber(from) + 30, dayNumber(to) - 60));
        const end = draw.chance(0.5)
          ? to
          : isoDate(Math.min(dayNumber(to), dayNumber(start) + 28 + Math.round(draw.exponential(80))));
        found.push({ person, year, from: start, to: end });
      }
    }
  }
  return found;
}
