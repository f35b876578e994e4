import { expect, test } from "vitest";
import { countRows, measuresIn } from "./count-rows.ts";

const count = (placeCode: string, measure: string, change = {}) => ({
  placeCode,
  placeName: placeCode,
  measure,
  referenceDate: "2024-10-01",
  lower: 1,
  upper: 4,
  sites: 2,
  source: "duo-vo",
  ...change,
});

test("all that was counted at a place stands in one row", () => {
  const rows = countRows([count("A", "leerlingen", { lower: 136, upper: 136 }), count("A", "leerlingen-vavo")]);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.counts.get("leerlingen")).toMatchObject({ lower: 136, upper: 136 });
  expect(rows[0]!.counts.get("leerlingen-vavo")).toMatchObject({ lower: 1, upper: 4 });
});

test("counts of another date or source are never put into the same row", () => {
  const rows = countRows([
    count("A", "leerlingen"),
    count("A", "leerlingen", { referenceDate: "2023-10-01" }),
    count("A", "leerlingen", { source: "elders" }),
  ]);
  expect(rows.map((row) => [row.referenceDate, row.source])).toEqual([
    ["2024-10-01", "duo-vo"],
    ["2023-10-01", "duo-vo"],
    ["2024-10-01", "elders"],
  ]);
});

test("what a place has no count of is absent, not zero", () => {
  const rows = countRows([count("A", "leerlingen"), count("B", "leerlingen-vavo")]);
  expect(rows[1]!.counts.has("leerlingen")).toBe(false);
});

test("places keep the order in which the server lists them", () => {
  const rows = countRows([count("B", "x"), count("A", "x"), count("B", "y")]);
  expect(rows.map((row) => row.placeCode)).toEqual(["B", "A"]);
  expect(measuresIn([count("B", "x"), count("A", "x"), count("B", "y")])).toEqual(["x", "y"]);
});
