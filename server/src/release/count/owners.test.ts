import { expect, test } from "vitest";
import { ownersIn } from "./owners.ts";
import { PLACES, pupil, YEAR } from "./rows.fixture.ts";

const ownersOf = ownersIn({ places: PLACES }, YEAR);

test("of a pupil know the site, its board, and the municipality where he lives", () => {
  expect(ownersOf([pupil])).toEqual(["0141", "41234", "99AA00"]);
});

test("a site without a board of several sites has no further owner, nor has who is enrolled nowhere", () => {
  expect(ownersOf([{ ...pupil, site: "99AC00" }])).toEqual(["0141", "99AC00"]);
  expect(ownersOf([{ ...pupil, site: null }])).toEqual(["0141"]);
  expect(ownersOf([{ ...pupil, residence: null }])).toEqual(["41234", "99AA00"]);
});

test("a board with one site is no owner, and neither is one of another school year", () => {
  const alone = PLACES.map((place) => (place.level === "board" ? { ...place, members: ["99AA00"] } : place));
  expect(ownersIn({ places: alone }, YEAR)([pupil])).toEqual(["0141", "99AA00"]);
  expect(ownersIn({ places: PLACES }, "2024-2025")([pupil])).toEqual(["0141", "99AA00"]);
});

test("of who is at two sites of one board it is one owner, of two boards both are", () => {
  const both = [pupil, { ...pupil, site: "99AB00" }];
  expect(ownersOf(both)).toEqual(["0141", "41234", "99AA00", "99AB00"]);
  const members = ["99AC00", "99AD00"];
  const other = { place: "41235", level: "board", schoolYear: YEAR, population: "school", members } as const;
  const known = ownersIn({ places: [...PLACES, other] }, YEAR);
  expect(known([pupil, { ...pupil, site: "99AC00" }])).toEqual(["0141", "41234", "41235", "99AA00", "99AC00"]);
});
