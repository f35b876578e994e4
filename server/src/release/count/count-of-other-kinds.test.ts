import { INDICATORS } from "@monitor/schema/indicators";
import { describe, expect, test } from "vitest";
import { countIn, figuresOf, found, inCare } from "./counted.fixture.ts";
import { countFigures } from "./index.ts";
import { countedPeriods, figurePeriods } from "./period.ts";
import { holding, pupil, rowsOf, YEAR } from "./rows.fixture.ts";

describe("lesson time", () => {
  const month = "2025-09";
  const half = `${YEAR} 1` as const;
  const hours = (period: string, missed: number) => ({
    profile: pupil,
    period: period as typeof YEAR,
    pupils: 20,
    absentPupils: 8,
    missedMinutes: missed,
    unauthorisedMinutes: 100,
    lessonMinutes: 20_000,
  });
  const persons = [{ profile: pupil, facts: holding("enrolled attendanceKnown", month, half), persons: 20 }];
  const figures = figuresOf(
    { persons, hours: [hours(YEAR, 900), hours(half, 300), hours(month, 300)] },
    "absence-rate",
  );
  const whole = { family: "time", pupils: 20, absentPupils: 8, missedMinutes: 900, lessonMinutes: 20_000 };

  test("is summed in minutes, with the pupils behind it", () => {
    expect(countIn(figures, "0141")).toEqual(whole);
    expect(countIn(figures, "0141", "school-type:bao")).toEqual(whole);
    expect(countIn(figures, "0141", "school-type:vmbo")).toMatchObject({
      pupils: 0,
      missedMinutes: 0,
      lessonMinutes: 0,
    });
  });

  test("missed with and without valid reason are parts of it, of regions and the whole release only", () => {
    for (const place of ["IR-TWENTE", "NL"]) {
      expect(countIn(figures, place, "absence-reason:authorised")).toEqual({ ...whole, missedMinutes: 800 });
      expect(countIn(figures, place, "absence-reason:unauthorised")).toEqual({ ...whole, missedMinutes: 100 });
    }
    for (const place of ["0141", "PO2301", "41234", "99AA00"]) {
      expect(found(figures, place, "absence-reason:authorised")).toEqual([]);
    }
  });

  test("of a month or half is of regions and the whole release only", () => {
    for (const period of [month, half]) {
      for (const place of ["IR-TWENTE", "NL"]) {
        expect(countIn(figures, place, "", period)).toEqual({ ...whole, missedMinutes: 300 });
      }
      for (const place of ["0141", "PO2301", "41234", "99AA00"]) expect(found(figures, place, "", period)).toEqual([]);
    }
  });
});

describe("what is not persons or hours", () => {
  const other = { ...pupil, site: "99AB00", residence: "0153" };
  const persons = [
    { profile: pupil, facts: inCare, persons: 12 },
    { profile: other, facts: inCare, persons: 12 },
  ];

  test("a provider of two schools is one provider in the municipality", () => {
    const provider = (profile: typeof pupil, code: string) => ({ profile, period: YEAR, provider: code });
    const providers = [provider(pupil, "01010101"), provider(other, "01010101"), provider(other, "02020202")];
    const figures = figuresOf({ persons, providers }, "providers");
    expect(countIn(figures, "0141")).toEqual({
      family: "distinct",
      distinct: 2,
      behind: { family: "share", having: 24, among: 24 },
    });
    expect(countIn(figures, "99AA00")).toMatchObject({ distinct: 1 });
  });

  test("municipalities where pupils live are distinct ones", () => {
    const figures = figuresOf({ persons }, "municipalities");
    expect(countIn(figures, "41234")).toEqual({
      family: "distinct",
      distinct: 2,
      behind: { family: "persons", persons: 24 },
    });
  });

  test("a score is of the site that got it", () => {
    const scores = [{ site: "99AA00", schoolYear: YEAR, measure: "schoolweging", value: 31.27 }];
    const figures = figuresOf({ persons, scores }, "disadvantage");
    expect(countIn(figures, "99AA00")).toEqual({ family: "score", value: 31.27 });
    expect(countIn(figures, "99AB00")).toBe("NOT_DELIVERED");
    expect(countIn(figures, "0141")).toBe("NOT_APPLICABLE");
  });
});

describe("periods", () => {
  const persons = [{ profile: pupil, facts: inCare, persons: 20 }];
  const inMarch = figurePeriods(countedPeriods([YEAR], "2026-03-15"), "2026-03-15");
  const figures = countFigures(rowsOf({ persons }), INDICATORS, inMarch).figures;
  const provisional = (indicator: string, period: string = YEAR) =>
    figures.find((one) => one.indicator === indicator && one.period === period && one.place === "NL")?.provisional;

  test("what is counted on 1 October is final in March, what is counted over the year is provisional", () => {
    expect(provisional("pupils")).toBe(false);
    expect(provisional("care-share")).toBe(true);
    expect([provisional("care-share", `${YEAR} 1`), provisional("care-share", `${YEAR} 2`)]).toEqual([false, true]);
  });

  test("after the reference date there are none", () => {
    const months = new Set(figures.map(({ period }) => period).filter((period) => period.length === 7));
    expect([...months].sort().at(-1)).toBe("2026-03");
  });

  test("every figure of the catalogue stands in the table once", () => {
    const keys = figures.map(
      ({ place, indicator, period, breakdown }) => `${place} ${indicator} ${period} ${breakdown}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
