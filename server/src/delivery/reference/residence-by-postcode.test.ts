import { expect, test } from "vitest";
import { postcodeAreas } from "./postcode-areas.ts";
import { readMunicipalities, readReferenceFile } from "./reference-file.ts";
import { residenceByPostcode } from "./residence-by-postcode.ts";

const residenceOf = residenceByPostcode();

test("a postcode lies in a municipality, however it is written", () => {
  expect(["7511", "7511AB", "7511 ab", " 7511 AB "].map(residenceOf)).toEqual(["0153", "0153", "0153", "0153"]);
});

test("a postcode in a municipality that merged since lies in the new one", () => {
  expect(residenceOf("1701")).toBe("1980"); // Heerhugowaard, since 2022 in Dijk en Waard
  expect(residenceOf("8601")).toBe("1900"); // Sneek, in Súdwest-Fryslân
});

test("a postcode in a municipality that was split, abroad or misspelt has no known municipality", () => {
  expect(residenceOf("8731")).toBeNull(); // Wommels in Littenseradiel, split in 2018
  expect(["", "0999", "48599", "B-1000", "7511 ABC", "x"].map(residenceOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("every postcode has a municipality of 2026, except in the three that were split", () => {
  const known = new Set(readMunicipalities().map(({ code }) => code));
  const areas = postcodeAreas();
  expect(areas.filter(({ municipality }) => municipality !== null && !known.has(municipality))).toEqual([]);
  const split = readReferenceFile<"pc4" | "gemeente">("alliances-by-postcode-2017.csv").filter(({ gemeente }) =>
    ["Haaren", "Littenseradiel", "Winsum"].includes(gemeente),
  );
  const unknown = areas.filter(({ municipality }) => municipality === null).map(({ postcode4 }) => postcode4);
  expect(unknown).toEqual(split.map(({ pc4 }) => pc4));
});

test("each name of 2017 that went over as a whole carries the name that its municipality has now", () => {
  const names = new Map(readMunicipalities().map(({ code, name }) => [code, name]));
  const old = readReferenceFile<"municipality" | "municipality_name" | "certain">("municipality-names-2017.csv");
  expect(old.length).toBe(79);
  for (const row of old) {
    expect(row.municipality_name).toBe(names.get(row.municipality) ?? "");
    expect(row.certain).toBe(row.municipality === "" ? "0" : "1");
  }
});
