import { afterAll, beforeAll, expect, test } from "vitest";
import { type Base, openBase } from "../kit/base-facts.ts";

let base: Base;
beforeAll(async () => {
  base = await openBase();
});
afterAll(() => base.close());

const absent = (absence: string) => `
  pupil | site   | residence | absence
  Anna  | 99AA00 | Almelo    | ${absence}`;

test("twenty school days in a row without valid reason is not long-term, twenty-one is", async () => {
  expect(await base.facts(absent("unauthorised 20 days from 2025-09-01"))).not.toContain("longTermAbsent");
  expect(await base.facts(absent("unauthorised 21 days from 2025-09-01"))).toContain("longTermAbsent");
});

test("two spells with only a holiday between them are one stretch, with a school day between them they are two", async () => {
  const beforeHoliday = "unauthorised 10 days from 2025-10-06";
  expect(await base.facts(absent(`${beforeHoliday}, luxury 11 days from 2025-10-27`))).toContain("longTermAbsent");
  expect(await base.facts(absent(`${beforeHoliday}, luxury 20 days from 2025-10-28`))).not.toContain("longTermAbsent");
});

test("illness and half days do not make anybody long absent", async () => {
  expect(await base.facts(absent("sick 60 days from 2025-09-01"))).not.toContain("longTermAbsent");
  expect(await base.facts(absent("unauthorised 60 mornings from 2025-09-01"))).not.toContain("longTermAbsent");
});

test("somebody is long absent in the months with a twenty-first or later day of the stretch", async () => {
  // 21 school days from Monday 1 September end on Monday 29 September
  const world = absent("unauthorised 22 days from 2025-09-01");
  expect(await base.facts(world, {}, "2025-09")).toContain("thuiszitter");
  expect(await base.facts(world, {}, "2025-10")).not.toContain("thuiszitter");
  const later = absent("unauthorised 22 days from 2025-09-03");
  expect(await base.facts(later, {}, "2025-09")).not.toContain("thuiszitter");
  expect(await base.facts(later, {}, "2025-10")).toContain("thuiszitter");
});

test("more than three months is a day later than the day three calendar months after the first", async () => {
  // from Monday 1 September: 62 school days end on Monday 1 December, 63 on the day after
  expect(await base.facts(absent("unauthorised 61 days from 2025-09-01"))).not.toContain("thuiszitter3m");
  expect(await base.facts(absent("unauthorised 62 days from 2025-09-01"))).toContain("thuiszitter3m");
});

test("exactly sixteen unauthorised hours in four school weeks count, a minute less does not", async () => {
  expect(await base.facts(absent("unauthorised 16 hours from 2025-09-01 over 5 days"))).toContain("sixteenHours");
  expect(await base.facts(absent("unauthorised 959 minutes from 2025-09-01 over 5 days"))).not.toContain(
    "sixteenHours",
  );
  expect(await base.facts(absent("sick 16 hours from 2025-09-01 over 5 days"))).not.toContain("sixteenHours");
});

test("four school weeks go on after a holiday, and end after four weeks with lessons", async () => {
  const day = (on: string) => `unauthorised 8 hours from ${on} over 2 days`;
  // weeks of 6 and 13 October, holiday, weeks of 27 October and 3 November: four school weeks
  expect(await base.facts(absent(`${day("2025-10-06")}, ${day("2025-11-05")}`))).toContain("sixteenHours");
  expect(await base.facts(absent(`${day("2025-10-06")}, ${day("2025-11-10")}`))).not.toContain("sixteenHours");
});

test("sixteen hours over the turn of the half-year are in the school year and in neither half", async () => {
  const world = absent(
    "unauthorised 8 hours from 2026-01-29 over 2 days, unauthorised 8 hours from 2026-02-02 over 2 days",
  );
  expect(await base.facts(world)).toContain("sixteenHours");
  expect(await base.facts(world, {}, "2025-2026 1")).not.toContain("sixteenHours");
  expect(await base.facts(world, {}, "2025-2026 2")).not.toContain("sixteenHours");
  const within = absent("unauthorised 16 hours from 2026-02-02 over 4 days");
  expect(await base.facts(within, {}, "2025-2026 1")).not.toContain("sixteenHours");
  expect(await base.facts(within, {}, "2025-2026 2")).toContain("sixteenHours");
});

test("what happens after the reference date does not count", async () => {
  const world = absent("unauthorised 21 days from 2025-09-01");
  expect(await base.facts(world, { date: "2025-10-01" })).toContain("longTermAbsent");
  const later = absent("unauthorised 21 days from 2025-09-10");
  expect(await base.facts(later, { date: "2025-10-07" })).not.toContain("longTermAbsent");
  expect(await base.facts(later, { date: "2025-10-08" })).toContain("longTermAbsent");
});

test("nothing is known of attendance in a period of which only a part was delivered", async () => {
  const world = absent("unauthorised 21 days from 2025-09-01");
  const options = { delivered: "2026-01-31" };
  expect(await base.facts(world, options)).not.toContain("attendanceKnown");
  expect(await base.facts(world, options)).not.toContain("longTermAbsent");
  expect(await base.facts(world, options, "2025-2026 1")).toContain("attendanceKnown");
  expect(await base.facts(world, options, "2025-2026 2")).not.toContain("attendanceKnown");
  expect(await base.facts(world, options, "2025-09")).toContain("longTermAbsent");
});

test("a spell over the turn of a month spreads its minutes over the school days of both", async () => {
  // Monday 29 September to Thursday 2 October: 600 minutes over four school days of 300
  const { hours } = await base.rows(absent("unauthorised 10 hours from 2025-09-29 over 4 days"));
  const missed = (period: string) => hours.find((row) => row.period === period)?.missedMinutes;
  expect(missed("2025-09")).toBe(300);
  expect(missed("2025-10")).toBe(300);
  expect(missed("2025-2026")).toBe(600);
});

test("nobody misses more lesson time than there was", async () => {
  const { hours } = await base.rows(
    absent("unauthorised 100 hours from 2025-09-01 over 1 days, sick 1 day from 2025-09-01"),
  );
  const september = hours.find((row) => row.period === "2025-09")!;
  expect(september).toMatchObject({ pupils: 1, absentPupils: 1, missedMinutes: 600, unauthorisedMinutes: 300 });
  expect(september.lessonMinutes).toBe(22 * 300);
});
