import { indicatorByCode } from "@monitor/schema/indicators";
import { describe, expect, test } from "vitest";
import type { CountedRows } from "./counted-rows.ts";
import { countFigures } from "./index.ts";
import { holding, PERIODS, pupil, rowsOf, YEAR } from "./rows.fixture.ts";

/** The atoms of one indicator, each with the places of which it is in the whole figure over the year. */
function atomsOf(rows: Partial<CountedRows>, code: string) {
  const { figures, atoms } = countFigures(rowsOf(rows), [indicatorByCode.get(code)!], PERIODS);
  expect(atoms).toHaveLength(1);
  return atoms[0]!.atoms.map(({ figures: places, ...atom }) => ({
    ...atom,
    places: places
      .map((at) => figures[at]!)
      .filter(({ breakdown, period }) => breakdown === "" && period === YEAR)
      .map(({ place }) => place),
  }));
}

const known = holding("enrolled attendanceKnown residentAbsenceKnown");
const absent = holding("enrolled attendanceKnown residentAbsenceKnown longTermAbsent thuiszitter");

describe("atoms of persons", () => {
  const atoms = atomsOf(
    {
      persons: [
        { profile: pupil, facts: known, persons: 40 },
        { profile: pupil, facts: absent, persons: 2 },
        { profile: { ...pupil, site: "99AC00", residence: "0153" }, facts: known, persons: 25 },
      ],
    },
    "long-term-absence",
  );

  test("are in all figures in which they count, and the whole profile might be", () => {
    expect(atoms[0]).toEqual({
      places: ["NL", "IR-TWENTE", "0141", "PO2301", "41234", "99AA00"],
      amount: 2,
      most: 42,
      shares: [{ owners: ["0141", "41234", "99AA00"], amount: 2, most: 42 }],
    });
  });

  test("are there too where nobody has it, for who knows that?", () => {
    expect(atoms[1]).toMatchObject({ amount: 0, most: 25, shares: [{ owners: ["0153", "99AC00"] }] });
    expect(atoms).toHaveLength(2);
  });
});

test("who lives elsewhere is known to another municipality, in the same atom", () => {
  const elsewhere = { ...pupil, residence: "0153" };
  const [atom, ...others] = atomsOf(
    {
      persons: [
        { profile: pupil, facts: absent, persons: 3 },
        { profile: elsewhere, facts: absent, persons: 4 },
      ],
    },
    "long-term-absence",
  );
  expect(others).toEqual([]);
  expect(atom!.shares).toEqual([
    { owners: ["0141", "41234", "99AA00"], amount: 3, most: 3 },
    { owners: ["0153", "41234", "99AA00"], amount: 4, most: 4 },
  ]);
});

test("how many youths are enrolled nowhere at most is known to nobody", () => {
  const nowhere = { ...pupil, site: null };
  const listed = holding("notEnrolled residentAbsenceKnown thuiszitter");
  const atoms = atomsOf({ persons: [{ profile: nowhere, facts: listed, persons: 3 }] }, "not-enrolled");
  expect(atoms).toMatchObject([{ amount: 3, most: Number.POSITIVE_INFINITY, shares: [{ owners: ["0141"] }] }]);
});

test("what counts nothing but enrolments has no atoms: anybody is taken to know it", () => {
  const rows = rowsOf({ persons: [{ profile: pupil, facts: known, persons: 20 }] });
  for (const code of ["pupils", "special-share", "other-municipality"]) {
    const { figures, atoms } = countFigures(rows, [indicatorByCode.get(code)!], PERIODS);
    expect(figures.some(({ count }) => typeof count === "object")).toBe(true);
    expect(atoms).toEqual([]);
  }
});

test("where parts are everybody, somebody counted in one of them could be in any other that occurs", () => {
  const started = (referrer: string) => holding(`enrolled careKnown careStarted ${referrer}`);
  const atoms = atomsOf(
    {
      persons: [
        { profile: pupil, facts: started("referrerKnown referrer:court"), persons: 6 },
        { profile: pupil, facts: started("referrer:unknown"), persons: 4 },
        { profile: { ...pupil, site: "99AC00" }, facts: started("referrer:unknown"), persons: 9 },
      ],
    },
    "referral-route",
  );
  expect(atoms.map(({ amount, most }) => [amount, most])).toEqual([
    [6, 19],
    [13, 19],
  ]);
});

test("a pupil at two sites is an atom of the figures of both, known to both", () => {
  const other = { ...pupil, site: "99AB00" };
  const several = [
    {
      enrolments: [
        { profile: pupil, facts: absent },
        { profile: other, facts: absent },
      ],
    },
  ];
  const [atom] = atomsOf({ several }, "long-term-absence");
  expect(atom).toMatchObject({ amount: 1, most: 1, shares: [{ owners: ["0141", "41234", "99AA00", "99AB00"] }] });
  expect(atom!.places).toEqual(["NL", "IR-TWENTE", "0141", "PO2301", "41234", "99AA00", "99AB00"]);
});

test("who has it in one half of the year is in another atom than who has it in the other", () => {
  const first = holding("enrolled careKnown withCare", `${YEAR} 1`);
  const second = holding("enrolled careKnown withCare", `${YEAR} 2`);
  const atoms = atomsOf(
    {
      persons: [
        { profile: pupil, facts: first, persons: 5 },
        { profile: pupil, facts: second, persons: 6 },
      ],
    },
    "care-share",
  );
  expect(atoms.map(({ amount, most }) => [amount, most])).toEqual([
    [5, 5],
    [6, 6],
  ]);
});

test("hours are atoms by profile, with and without valid reason, of at most the lesson time", () => {
  const hours = [
    {
      profile: pupil,
      period: YEAR,
      pupils: 20,
      absentPupils: 9,
      missedMinutes: 600,
      unauthorisedMinutes: 120,
      lessonMinutes: 60_000,
    },
  ];
  const persons = [{ profile: pupil, facts: known, persons: 20 }];
  expect(atomsOf({ persons, hours }, "absence-rate").map(({ amount, most }) => [amount, most])).toEqual([
    [8, 1000],
    [2, 1000],
  ]);
});
