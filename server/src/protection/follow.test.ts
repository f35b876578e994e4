import { type Indicator, indicatorByCode, type Measure, type Population } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { followsOf } from "./follow.ts";

const careShare = indicatorByCode.get("care-share")!;
const at = (whose: Population) =>
  Object.fromEntries(Object.keys(careShare.population).map((level) => [level, whose])) as Indicator["population"];

const indicator = (code: string, measure: Measure, whose: Population = "school"): Indicator => ({
  ...careShare,
  code,
  measure,
  population: at(whose),
});

const pupils = indicator("pupils", { family: "persons", of: ["enrolled"], known: ["enrolled"] });
const care = indicator("care", { family: "share", of: ["withCare"], among: ["careKnown"] });
const heavy = indicator("heavy", { family: "share", of: ["heavyCare"], among: ["withCare"] });
const absent = indicator(
  "absent",
  { family: "share", of: ["thuiszitter"], among: ["residentAbsenceKnown"] },
  "residence",
);

test("a share among those with care follows the share with care, which follows nothing", () => {
  const follows = followsOf([pupils, care, heavy]);
  expect(follows.get("heavy")).toEqual(["care"]);
  expect(follows.get("care")).toEqual([]);
});

test("a share among several facts follows every figure that counts some of them", () => {
  const both = indicator("both", { family: "share", of: ["heavyCare"], among: ["enrolled", "withCare"] });
  expect(followsOf([pupils, care, both]).get("both")).toEqual(["pupils", "care"]);
});

test("providers follow the pupils with care, and municipalities the pupils", () => {
  const providers = indicator("providers", { family: "distinct", what: "providers", where: ["withCare"] });
  const homes = indicator("homes", { family: "distinct", what: "municipalities", where: ["enrolled"] });
  const follows = followsOf([pupils, care, providers, homes]);
  expect(follows.get("providers")).toEqual(["care"]);
  expect(follows.get("homes")).toEqual(["pupils"]);
});

test("a share of pupils does not follow one of residents", () => {
  const plan = indicator("plan", { family: "share", of: ["planMade"], among: ["thuiszitter"] });
  expect(followsOf([absent, plan]).get("plan")).toEqual([]);
  expect(followsOf([absent, { ...plan, population: absent.population }]).get("plan")).toEqual(["absent"]);
});

test("no figure follows itself", () => {
  const all = [pupils, care, heavy, absent];
  for (const [code, leaders] of followsOf(all)) expect(leaders).not.toContain(code);
});
