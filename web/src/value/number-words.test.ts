import { expect, test } from "vitest";
import { numberWords } from "./number-words.ts";

const dutch = numberWords("nl");

test("a percentage has one decimal behind a comma, and its unit in a sentence", () => {
  expect(dutch.value(10.44, "percent")).toBe("10,4");
  expect(dutch.withUnit(10.44, "percent")).toBe("10,4%");
});

test("a figure of exactly zero is written as a number, not left out", () => {
  expect(dutch.value(0, "percent")).toBe("0,0");
  expect(dutch.value(0, "persons")).toBe("0");
});

test("thousands of pupils are separated by a point in Dutch and a comma in English", () => {
  expect(dutch.withUnit(23_455, "persons")).toBe("23.455 leerlingen");
  expect(numberWords("en").withUnit(23_455, "persons")).toBe("23,455 pupils");
});

test("a rate per thousand says so in a sentence", () => {
  expect(dutch.withUnit(6.07, "per-1000")).toBe("6,1 per 1.000");
});

test("an interval shows both bounds with the decimals of the figure", () => {
  expect(dutch.interval(9.75, 11, "percent")).toBe("9,8 – 11,0");
});

test("a date stays the same day, in whatever time zone the reader is", () => {
  expect(dutch.date("2026-07-31")).toBe("31 juli 2026");
  expect(dutch.date("2026-08-03T23:30:00.000Z")).toBe("3 augustus 2026");
});
