import { expect, test } from "vitest";
import { amountsAt, ratesByType, ratesOf } from "./rates.ts";

const TALLY = new Map([
  ["rows", new Map([["99AA00", 200]])],
  ["unlinked", new Map([["99AA00", 10]])],
  ["minutes", new Map([["99AA00", 73_000]])],
  ["enrolled", new Map([["99AA00", 100]])],
] as const);
const school = amountsAt(TALLY, "99AA00", "bao", 365);

test("absence is told as minutes of a pupil in a week, whatever the length of the period", () => {
  const [absence] = ratesOf("attendance", school).filter(({ code }) => code === "peer-absence");
  expect(absence).toMatchObject({ rate: 14, basis: 100, type: "bao" });
  const half = ratesOf("attendance", { ...school, minutes: 36_500, days: 182.5 });
  expect(half.find(({ code }) => code === "peer-absence")?.rate).toBe(14);
});

test("each kind of source is held against its peers by its own rates", () => {
  expect(ratesOf("enrolment", school).map(({ code }) => code)).toEqual(["peer-unlinked", "peer-year-group"]);
  expect(ratesOf("care", school).map(({ code }) => code)).toEqual(["peer-unlinked", "peer-episodes"]);
});

test("without known enrolments there is no rate of absence, instead of one of zero or without end", () => {
  const codes = ratesOf("attendance", { ...school, enrolled: 0 }).map(({ code }) => code);
  expect(codes).toEqual(["peer-unlinked"]);
});

test("rates are kept by check and type of school, without those that rest on a few", () => {
  const rates = ratesByType("enrolment", [school, { ...school, type: "vmbo" }, { ...school, rows: 3 }], () => 30);
  expect(rates.get("peer-unlinked")).toEqual(
    new Map([
      ["bao", [0.05]],
      ["vmbo", [0.05]],
    ]),
  );
});
