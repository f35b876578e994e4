import { SCHOOL_TYPES, type SchoolType } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { LONG_TERM_DAYS } from "../planted/absence.ts";
import { NOT_ENROLLED } from "../planted/duty.ts";
import { REGION_TRUTH } from "../planted/regions.ts";
import { SCHOOL_TRUTH } from "../planted/schools.ts";
import { drawOf } from "../random/draw.ts";
import type { Stay } from "./person.ts";
import { type CatchmentPeople, planCatchmentPeople, siteDaysOf } from "./plan-catchment.ts";
import { planSpells } from "./plan-spells.ts";
import type { SchoolDay } from "./school-calendar.ts";
import { tinyWorld } from "./tiny-world.fixture.ts";
import { sitesOf, type WorldPlan } from "./world.ts";

/** What one pupil has in one school year. */
interface PupilYear {
  readonly region: string;
  readonly type: SchoolType;
  readonly year: number;
  readonly site: string;
  readonly careRate: number;
  readonly hasCare: boolean;
  readonly spells: number;
  readonly missed: number;
  readonly lessons: number;
  readonly longTerm: boolean;
}

const world = tinyWorld({ pupils: 6000 });

function everyone(of: WorldPlan) {
  return of.catchments.map((catchment) => ({ catchment, people: planCatchmentPeople(of, catchment) }));
}

const calendars = new Map<string, readonly SchoolDay[]>();
function daysOf(of: WorldPlan, { site, year }: Stay): readonly SchoolDay[] {
  const key = `${site.code} ${year}`;
  const days = calendars.get(key) ?? siteDaysOf(of, site, year);
  calendars.set(key, days);
  return days;
}

function pupilYears(of: WorldPlan, all: { catchment: { region: string }; people: CatchmentPeople }[]): PupilYear[] {
  return all.flatMap(({ catchment, people }) =>
    people.pupils.flatMap((person) =>
      person.stays
        .filter((stay) => !stay.partial)
        .map((stay): PupilYear => {
          const days = daysOf(of, stay);
          const spells = planSpells({ person, stay }, days, false, drawOf(7, `${person.serial} ${stay.year}`));
          const longest = spells.filter((spell) => spell.kind === "unauthorised");
          const schoolDays = (from: string, to: string) => days.filter(({ day }) => day >= from && day <= to).length;
          return {
            region: catchment.region,
            type: stay.site.schoolType,
            year: stay.year,
            site: stay.site.code,
            careRate: stay.site.careRate,
            hasCare: person.careYears[stay.year]!,
            spells: spells.length,
            missed: spells.reduce((sum, { minutes }) => sum + minutes, 0),
            lessons: days.reduce((sum, { minutes }) => sum + minutes, 0),
            longTerm: longest.some(({ from, to }) => schoolDays(from, to) >= LONG_TERM_DAYS),
          };
        }),
    ),
  );
}

const all = everyone(world);
const rows = pupilYears(world, all);
const share = (of: readonly PupilYear[], has: (row: PupilYear) => boolean) => of.filter(has).length / of.length;
const rate = (of: readonly PupilYear[]) =>
  of.reduce((sum, row) => sum + row.missed, 0) / of.reduce((sum, row) => sum + row.lessons, 0);
/** Five standard errors; pupils return over the years, so at most a third of the rows are independent. */
const margin = (p: number, n: number) => 5 * Math.sqrt((p * (1 - p)) / Math.max(1, n / world.years.length));

describe("the demo is calibrated on the known figures", () => {
  test("about 6,000 pupils a year over three school years", () => {
    const perYear = Map.groupBy(rows, (row) => row.year);
    expect(perYear.size).toBe(3);
    for (const own of perYear.values()) expect(Math.abs(own.length - 6000)).toBeLessThan(400);
  });

  test("pupils with youth care come as often as the true rate of their school", () => {
    for (const type of Object.keys(SCHOOL_TYPES) as SchoolType[]) {
      const own = rows.filter((row) => row.type === type);
      const expected = own.reduce((sum, row) => sum + row.careRate, 0) / own.length;
      const found = share(own, (row) => row.hasCare);
      expect(Math.abs(found - expected), `${type} ${found} ${expected}`).toBeLessThan(margin(expected, own.length));
    }
  });

  test("the true rates are the national ones: 10% in primary, 47 sbo, 58 so, 27 PrO, 60 vso, 6 to 14% in secondary", () => {
    const full = tinyWorld({ pupils: 60_000 }).catchments.flatMap(sitesOf);
    const ofPrimary = full.filter((site) => site.schoolType === "bao");
    const pupils = ofPrimary.reduce((sum, site) => sum + site.size, 0);
    const primary = ofPrimary.reduce((sum, site) => sum + site.size * site.careRate, 0) / pupils;
    expect(primary).toBeGreaterThan(0.095);
    expect(primary).toBeLessThan(0.12);
    expect((["sbo", "so", "pro", "vso"] as const).map((type) => SCHOOL_TRUTH[type].care)).toEqual([
      0.47, 0.58, 0.27, 0.6,
    ]);
    for (const type of ["vmbo", "havo-vwo", "vo"] as const) {
      expect(SCHOOL_TRUTH[type].care).toBeGreaterThanOrEqual(0.06);
      expect(SCHOOL_TRUTH[type].care).toBeLessThanOrEqual(0.14);
    }
  });

  test("pupils miss 5 to 6.5% of lesson time, more in secondary and in special schools", () => {
    expect(rate(rows)).toBeGreaterThan(0.05);
    expect(rate(rows)).toBeLessThan(0.065);
    const ofType = (type: SchoolType) => rate(rows.filter((row) => row.type === type));
    expect(ofType("vmbo")).toBeGreaterThan(ofType("bao"));
    expect(ofType("vso")).toBeGreaterThan(ofType("bao"));
  });

  test("a pupil has about six spells a year, some none and some many", () => {
    const mean = rows.reduce((sum, row) => sum + row.spells, 0) / rows.length;
    expect(mean).toBeGreaterThan(4.8);
    expect(mean).toBeLessThan(7);
    expect(share(rows, (row) => row.spells === 0)).toBeGreaterThan(0.02);
    expect(Math.max(...rows.map((row) => row.spells))).toBeGreaterThan(20);
  });

  test("about 3.5 per 1,000 are thuiszitters in the narrow sense: long-term absent or not enrolled", () => {
    const expected =
      rows.reduce((sum, row) => sum + SCHOOL_TRUTH[row.type].longTerm, 0) / rows.length + NOT_ENROLLED.per1000;
    expect(expected).toBeGreaterThan(3);
    expect(expected).toBeLessThan(4.2);
    const notEnrolled = all.flatMap(({ people }) => people.notEnrolled).length;
    const found = (1000 * (rows.filter((row) => row.longTerm).length + notEnrolled)) / rows.length;
    expect(Math.abs(found - expected)).toBeLessThan(1000 * margin(expected / 1000, rows.length));
  });

  test("long-term absence comes more often with youth care, and other unauthorised spells stay short", () => {
    const withCare = share(
      rows.filter((row) => row.hasCare),
      (row) => row.longTerm,
    );
    expect(withCare).toBeGreaterThan(
      share(
        rows.filter((row) => !row.hasCare),
        (row) => row.longTerm,
      ),
    );
    expect(share(rows, (row) => row.longTerm)).toBeLessThan(0.004);
  });
});

describe("the planted differences are there to be found", () => {
  const full = tinyWorld({ pupils: 60_000 });
  const sites = full.catchments.flatMap((catchment) =>
    sitesOf(catchment).map((site) => ({ ...site, region: catchment.region })),
  );

  test("two regions have more care in primary schools, and no other region differs by more than single schools", () => {
    const usual = sites
      .filter((site) => site.schoolType === "bao")
      .map((site) => [site.region, site.careRate] as const);
    const lowest = Map.groupBy(usual, ([region]) => region);
    for (const [region, own] of lowest) {
      expect(Math.min(...own.map(([, careRate]) => careRate))).toBe(
        REGION_TRUTH[region]?.primaryCare ?? SCHOOL_TRUTH.bao.care,
      );
    }
  });

  test("absence falls over the years in one region only", () => {
    for (const { region, absenceFactors } of sites) {
      const falls = absenceFactors[2]! < absenceFactors[0]!;
      expect(falls).toBe(REGION_TRUTH[region]?.absence !== undefined);
    }
  });

  test("some sites have high absence, most do not", () => {
    const inTwente = sites.filter((site) => site.region !== "IR-FOODVALLEY" && site.schoolType === "bao");
    const levels = Map.groupBy(inTwente, (site) => site.absenceFactors[0]!.toFixed(2));
    expect([...levels.keys()].toSorted()).toEqual(["0.80", "1.36"]);
    expect(levels.get("1.36")!.length).toBeLessThan(0.15 * inTwente.length);
  });
});
