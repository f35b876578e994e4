import { periodOf, type SchoolYear } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import { holidayRegionOf, lessonMinutesOn, schoolDaysOf } from "./school-calendar.ts";

const YEARS: readonly SchoolYear[] = ["2023-2024", "2024-2025", "2025-2026"];
const REGIONS = ["noord", "midden", "zuid"] as const;
const all = YEARS.flatMap((year) => REGIONS.map((region) => ({ year, region, days: schoolDaysOf(year, region) })));

describe("the school calendar of the demo", () => {
  test("a year has about 190 school days, all within the school year and none on a weekend", () => {
    for (const { year, days } of all) {
      const { from, to } = periodOf(year);
      expect(days.length).toBeGreaterThan(180);
      expect(days.length).toBeLessThan(205);
      expect(days.every((day) => day >= from && day <= to)).toBe(true);
      expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    }
  });

  test("days are in order and none comes twice", () => {
    for (const { days } of all) expect([...new Set(days)].toSorted()).toEqual([...days]);
  });

  test("there is no school at Christmas, Easter, King's Day, Ascension Day and Whit Monday", () => {
    const off = ["2025-12-25", "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25"];
    for (const region of REGIONS) {
      const days = schoolDaysOf("2025-2026", region);
      expect(off.filter((day) => days.includes(day))).toEqual([]);
    }
  });

  test("the parts of the country start at different times after the summer", () => {
    expect(new Set(REGIONS.map((region) => schoolDaysOf("2025-2026", region)[0])).size).toBe(3);
    expect(holidayRegionOf("Overijssel")).toBe("noord");
    expect(holidayRegionOf("Limburg")).toBe("zuid");
  });

  test("a primary school gives about 940 hours of lessons a year", () => {
    for (const { days } of all) {
      const hours = days.reduce((sum, day) => sum + lessonMinutesOn("bao", day), 0) / 60;
      expect(hours).toBeGreaterThan(900);
      expect(hours).toBeLessThan(1000);
    }
  });
});
