import { type ExemptionArticle, type Period, periodOf } from "@monitor/schema/vocabulary";
import { EXEMPT_AGAIN, EXEMPT_PER_1000, NOT_ENROLLED } from "../planted/duty.ts";
import { drawOf } from "../random/draw.ts";
import { type Numbering, newResident, type Person } from "./person.ts";
import type { CatchmentPlan, WorldPlan } from "./world.ts";

/** A youth who need not be enrolled in a school year. */
export interface Exempt extends Period {
  readonly person: Person;
  readonly year: number;
  readonly article: ExemptionArticle;
}

const ARTICLES = Object.entries(EXEMPT_PER_1000) as [ExemptionArticle, number][];

/** Youths with an exemption: nobody who goes to a school of the demo. */
export function planExemptions(world: WorldPlan, catchment: CatchmentPlan, numbering: Numbering): Exempt[] {
  const draw = drawOf(world.request.seed, `exemptions ${catchment.key}`);
  const sizes = catchment.municipalities.map(({ size }) => size);
  const kind = {
    boys: 0.62,
    age: () => draw.whole(...NOT_ENROLLED.ages),
    near: () => catchment.municipalities[draw.place(sizes)]!.code,
    firstYear: Number(world.years[0]!.slice(0, 4)),
  };
  const found: Exempt[] = [];
  for (const [year, schoolYear] of world.years.entries()) {
    for (const [article, per1000] of ARTICLES) {
      const before = found.filter((one) => one.year === year - 1 && one.article === article);
      const again = before.filter(() => draw.chance(EXEMPT_AGAIN)).map(({ person }) => person);
      const expected = (catchment.pupils * per1000) / 1000 - again.length;
      const added = Array.from({ length: draw.poisson(expected) }, () => newResident(catchment, kind, numbering, draw));
      for (const person of [...again, ...added]) found.push({ person, year, article, ...periodOf(schoolYear) });
    }
  }
  return found;
}
