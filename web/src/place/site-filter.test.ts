import { expect, test } from "vitest";
import { distinctByCode, filterSites, type ListedSite, schoolTypeWords, typesIn } from "./site-filter.ts";

const site = (
  code: string,
  name: string,
  schoolType = "bao",
  municipality = { code: "0153", name: "Enschede" },
): ListedSite => ({
  code,
  name,
  schoolType,
  place: municipality.name,
  municipality,
});
const sneek = { code: "1900", name: "Súdwest-Fryslân" };
const sites = [site("99AB00", "De Wilg"), site("99AA00", "De Berk", "sbo"), site("99AC00", "It Súd", "bao", sneek)];
const all = { words: "", schoolType: "", municipality: "" };
const found = (wishes: Partial<typeof all>) => filterSites(sites, { ...all, ...wishes }).map((one) => one.code);

test("without wishes all schools are listed by name", () => {
  expect(found({})).toEqual(["99AA00", "99AB00", "99AC00"]);
});

test("a school is found by name, place, municipality or code, with or without accents and capitals", () => {
  expect(found({ words: "wilg" })).toEqual(["99AB00"]);
  expect(found({ words: "fryslan" })).toEqual(["99AC00"]);
  expect(found({ words: "99aa" })).toEqual(["99AA00"]);
  expect(found({ words: "de ENSCHEDE" })).toEqual(["99AA00", "99AB00"]);
});

test("all wishes count together", () => {
  expect(found({ schoolType: "bao", municipality: "0153" })).toEqual(["99AB00"]);
  expect(found({ schoolType: "sbo", municipality: "1900" })).toEqual([]);
});

test("a place that several schools share is listed once", () => {
  expect(distinctByCode(sites.map((one) => one.municipality)).map((one) => one.name)).toEqual([
    "Enschede",
    "Súdwest-Fryslân",
  ]);
});

test("only school types that occur are offered, in the usual order", () => {
  expect(typesIn(sites)).toEqual(["bao", "sbo"]);
});

test("an unknown school type is shown as it is", () => {
  expect(schoolTypeWords("sbo", "nl")).toBe("speciaal basisonderwijs");
  expect(schoolTypeWords("mbo", "nl")).toBe("mbo");
});
