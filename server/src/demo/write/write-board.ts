import { join } from "node:path";
import type { NumberOf } from "../plan/person-number.ts";
import { siteDaysOf } from "../plan/plan-catchment.ts";
import { planSpells } from "../plan/plan-spells.ts";
import type { SchoolDay } from "../plan/school-calendar.ts";
import type { BoardPlan, SitePlan, WorldPlan } from "../plan/world.ts";
import { type Draw, drawOf } from "../random/draw.ts";
import type { Mistake, Written } from "../sources.ts";
import { ENROLMENT_MISTAKES, SPELL_MISTAKES, wrongPupils, wrongSpells } from "./mistakes.ts";
import { writeAttendance } from "./write-attendance.ts";
import { type Pupil, writeEdexml } from "./write-edexml.ts";

export interface BoardYear {
  readonly world: WorldPlan;
  readonly board: BoardPlan;
  readonly year: number;
  readonly folder: string;
  /** All stays at the sites of the board in the school year, site by site. */
  readonly pupils: readonly Pupil[];
  readonly numberOf: NumberOf;
  /** Whether this delivery gets the rows that are wrong on purpose. */
  readonly isWrong: boolean;
}

const inFile = (file: string, mistakes: readonly Omit<Mistake, "file">[]): Mistake[] =>
  mistakes.map((mistake) => ({ ...mistake, file }));

/** One EDEXML file per BRIN of the board. */
export function writeBoardEnrolment({ world, board, year, folder, pupils, numberOf, isWrong }: BoardYear): Written {
  const byBrin = Map.groupBy(board.sites, (site) => site.brin);
  // not the protocol school: that one must link as a whole
  const wrongBrin = isWrong ? [...byBrin.keys()].at(-1) : undefined;
  const written = [...byBrin].map(([brin, sites]): { path: string; mistakes: Mistake[] } => {
    const own = pupils.filter(({ stay }) => stay.site.brin === brin);
    const wrong = brin === wrongBrin && own.length > 0;
    const path = join(folder, `${brin}.xml`);
    const base = { path, schoolYear: world.years[year]!, brin, sites, pupils: own, numberOf };
    writeEdexml(wrong ? { ...base, mistakes: wrongPupils(own[0]!) } : base);
    return { path, mistakes: wrong ? inFile(`${brin}.xml`, ENROLMENT_MISTAKES) : [] };
  });
  return { paths: written.map(({ path }) => path), mistakes: written.flatMap(({ mistakes }) => mistakes) };
}

/** Each site has its own stream of chance, so that sites do not depend on their order. */
function streamsOf(world: WorldPlan, year: number): (site: SitePlan) => Draw {
  const streams = new Map<string, Draw>();
  return ({ code }) => {
    const known = streams.get(code) ?? drawOf(world.seed, `absence ${code} ${world.years[year]}`);
    streams.set(code, known);
    return known;
  };
}

/** Spells and school-day calendar of all sites of the board. */
export function writeBoardAttendance({ world, board, year, folder, pupils, numberOf, isWrong }: BoardYear): Written {
  const calendars = new Map<string, readonly SchoolDay[]>(
    board.sites.map((site) => [site.code, siteDaysOf(world, site, year)]),
  );
  const daysOf = (site: SitePlan) => calendars.get(site.code)!;
  const streamOf = streamsOf(world, year);
  const spellsOf = ({ person, stay }: Pupil) => planSpells(person, stay, daysOf(stay.site), streamOf(stay.site));
  const base = { folder, pupils, sites: board.sites, numberOf, daysOf, spellsOf };
  const wrong = isWrong && pupils.length > 0;
  const mistakes = wrong ? wrongSpells(pupils.at(-1)!, world.years[year]!) : undefined;
  const paths = writeAttendance(mistakes === undefined ? base : { ...base, mistakes });
  return { paths, mistakes: wrong ? inFile("verzuim.csv", SPELL_MISTAKES) : [] };
}
