import { type IsoDate, periodOf } from "@monitor/schema/vocabulary";
import { NOT_ENROLLED } from "../planted/duty.ts";
import { drawOf } from "../random/draw.ts";
import { dayNumber, isoDate } from "./day-number.ts";
import { type Numbering, newResident, type Person } from "./person.ts";
import type { CatchmentPlan, WorldPlan } from "./world.ts";

/** A youth of compulsory school age who is not enrolled during a part of a school year. */
export interface NotEnrolled {
  readonly person: Person;
  readonly year: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const [YOUNGEST, OLDEST] = NOT_ENROLLED.ages;

/** Who left a school in the demo in the year before, is still of compulsory school age, and lives in a municipality. */
function leaversOf(people: readonly Person[], year: number): Map<string, Person[]> {
  const left = people.filter(({ stays, hasNumber }) => {
    const last = stays.at(-1);
    return last?.year === year - 1 && last.age < OLDEST - 1 && hasNumber;
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
  const draw = drawOf(world.request.seed, `not enrolled ${catchment.key}`);
  const total = catchment.municipalities.reduce((sum, one) => sum + one.size, 0);
  const found: NotEnrolled[] = [];
  for (const [year, schoolYear] of world.years.entries()) {
    const { from, to } = periodOf(schoolYear);
    const leavers = leaversOf(people, year);
    const before = found.filter((one) => one.year === year - 1 && one.to === periodOf(world.years[year - 1]!).to);
    for (const { code, size } of catchment.municipalities) {
      const still = before.filter(({ person }) => person.home.municipality === code);
      const staying = still.filter(() => draw.chance(NOT_ENROLLED.staysAway)).map(({ person }) => person);
      const expected = (catchment.pupils * catchment.notEnrolledRate * size) / total - staying.length;
      const left = leavers.get(code) ?? [];
      const kind = {
        boys: 0.58,
        age: () => draw.whole(YOUNGEST, OLDEST - 1),
        near: () => code,
        firstYear: Number(schoolYear.slice(0, 4)),
      };
      const added = Array.from({ length: draw.poisson(Math.max(0, expected)) }, () =>
        left.length > 0 && draw.chance(NOT_ENROLLED.leftASchool)
          ? left.shift()!
          : newResident(catchment, kind, numbering, draw),
      );
      for (const person of [...staying, ...added]) {
        const whole = staying.includes(person) || draw.chance(0.5);
        const start = whole ? from : isoDate(draw.whole(dayNumber(from) + 30, dayNumber(to) - 60));
        const back = () => isoDate(Math.min(dayNumber(to), dayNumber(start) + 28 + Math.round(draw.exponential(80))));
        found.push({ person, year, from: start, to: draw.chance(0.5) ? to : back() });
      }
    }
  }
  return found;
}
