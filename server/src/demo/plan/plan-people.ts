import { periodOf, type SchoolType, type SchoolYear } from "@monitor/schema/vocabulary";
import { SCHOOL_SHAPES, TURNOVER } from "../planted/schools.ts";
import { apportion } from "../random/apportion.ts";
import { type Draw, drawOf } from "../random/draw.ts";
import { formClasses } from "./form-classes.ts";
import { moveUp, type SitesByType } from "./move-up.ts";
import { type Numbering, newPupil, type Person } from "./person.ts";
import { type CatchmentPlan, type SitePlan, sitesOf, type WorldPlan } from "./world.ts";

/** No school takes more pupils than this many times its seats; who finds none leaves the demo. */
const FULL = 1.15;

interface Arrival {
  readonly person: Person;
  readonly site: SitePlan;
  readonly age: number;
}

/** A day of the school year after the autumn, in the middle of a month. */
function midYear(year: SchoolYear, draw: Draw): { last: string; first: string } {
  const month = draw.whole(1, 5);
  const inYear = `${year.slice(5)}-${String(month).padStart(2, "0")}`;
  return { last: `${inYear}-14`, first: `${inYear}-15` };
}

/** Enrols someone for a school year: nearly always the whole of it. */
function enrol(
  { person: { stays }, site, age }: Arrival,
  year: number,
  years: readonly SchoolYear[],
  sites: SitesByType,
  draw: Draw,
): void {
  const { joinsLate, leavesEarly, toOtherSchool } = TURNOVER;
  const whole = { year, site, age, ...periodOf(years[year]!), partial: false, classKey: null };
  const chance = draw.real();
  const { last, first } = midYear(years[year]!, draw);
  if (chance < joinsLate && stays.length === 0) stays.push({ ...whole, from: first, partial: true });
  else if (chance >= joinsLate && chance < joinsLate + leavesEarly) {
    stays.push({ ...whole, to: last, partial: true });
    const others = (sites.get(site.schoolType) ?? []).filter(({ brin }) => brin !== site.brin);
    if (others.length > 0 && draw.chance(toOtherSchool)) {
      stays.push({ ...whole, site: draw.pick(others), from: first, partial: true });
    }
  } else stays.push(whole);
}

/** Seats of a site by age in a school year. */
function seatsOf(site: SitePlan, year: number): Map<number, number> {
  const [lowest, highest] = SCHOOL_SHAPES[site.schoolType].ages;
  const ages = Array.from({ length: highest - lowest + 1 }, (_, place) => lowest + place);
  const seats = apportion(
    Math.round(site.size * site.growth ** year),
    ages.map(() => 1),
  );
  return new Map(ages.map((age, place) => [age, seats[place]!]));
}

/** Who is at each site in a school year: who moved up as far as there is room, and new pupils in the seats left. */
function fillSites(
  moved: readonly Arrival[],
  year: number,
  catchment: CatchmentPlan,
  firstYear: number,
  numbering: Numbering,
  draw: Draw,
): Arrival[] {
  const bySite = Map.groupBy(moved, (arrival) => arrival.site.code);
  return sitesOf(catchment).flatMap((site) => {
    const byAge = Map.groupBy(bySite.get(site.code) ?? [], (arrival) => arrival.age);
    return [...seatsOf(site, year)].flatMap(([age, seats]) => {
      const staying = (byAge.get(age) ?? []).slice(0, Math.ceil(seats * FULL) + 1);
      const free = Math.max(0, seats - staying.length);
      const added = Array.from({ length: free }, (): Arrival => {
        return { person: newPupil(catchment, site, age, firstYear + year, numbering, draw), site, age };
      });
      return [...staying, ...added];
    });
  });
}

/** Everyone who goes to school in a catchment in one of the years, with their classes. */
export function planPeople(world: WorldPlan, catchment: CatchmentPlan, numbering: Numbering): Person[] {
  const draw = drawOf(world.request.seed, `people ${catchment.key}`);
  const { years } = world;
  const firstYear = Number(years[0]!.slice(0, 4));
  const sites: SitesByType = Map.groupBy(sitesOf(catchment), (site): SchoolType => site.schoolType);
  const people = new Set<Person>();
  for (const year of years.keys()) {
    const moved = [...people].flatMap((person): Arrival[] => {
      const last = person.stays.at(-1);
      if (last === undefined || last.year !== year - 1 || last.to !== periodOf(years[last.year]!).to) return [];
      const next = moveUp(last, sites, draw);
      return next ? [{ person, ...next }] : [];
    });
    for (const arrival of fillSites(moved, year, catchment, firstYear, numbering, draw)) {
      people.add(arrival.person);
      enrol(arrival, year, years, sites, draw);
    }
  }
  const all = [...people];
  formClasses(all, catchment);
  return all;
}
