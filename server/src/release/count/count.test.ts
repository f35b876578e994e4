import { INDICATORS } from "@monitor/schema/indicators";
import { describe, expect, test } from "vitest";
import { countIn, enrolled, figuresOf, found, inCare, unlinked } from "./counted.fixture.ts";
import { countFigures } from "./index.ts";
import { holding, PERIODS, pupil, rowsOf, SITES, YEAR } from "./rows.fixture.ts";

describe("pupils", () => {
  const persons = [
    { profile: pupil, facts: enrolled, persons: 20 },
    { profile: { ...pupil, sex: "male" as const, age: 9 }, facts: unlinked, persons: 3 },
    { profile: { ...pupil, site: "99AB00", residence: "0153", age: 13, yearGroup: "11" }, facts: enrolled, persons: 7 },
  ];
  const figures = figuresOf({ persons }, "pupils");
  const pupilsIn = (place: string, breakdown = "") => {
    const count = countIn(figures, place, breakdown);
    return typeof count !== "string" && count.family === "persons" ? count.persons : count;
  };

  test("count in the site, and in all places that it is in", () => {
    expect(["99AA00", "99AB00", "41234", "PO2301", "0141", "IR-TWENTE", "NL"].map((place) => pupilsIn(place))).toEqual([
      23, 7, 30, 23, 30, 30, 30,
    ]);
  });

  test("count by school type, year group, age and sex, one at a time", () => {
    expect(pupilsIn("0141", "school-type:bao")).toBe(23);
    for (const place of ["IR-TWENTE", "NL"]) {
      expect(pupilsIn(place, "year-group:11")).toBe(7);
      expect(["age:4-7", "age:8-11", "age:12-15"].map((band) => pupilsIn(place, band))).toEqual([0, 23, 7]);
      expect([pupilsIn(place, "sex:male"), pupilsIn(place, "sex:female")]).toEqual([3, 27]);
    }
  });

  test("of a municipality or an alliance count by school type, and by nothing finer", () => {
    for (const place of ["0141", "PO2301"]) {
      const own = figures.filter((one) => one.place === place && !/^(school-type:.*|whose:.*)?$/.test(one.breakdown));
      expect(own).toEqual([]);
      expect(pupilsIn(place, "school-type:bao")).toBe(23);
    }
  });

  test("who live in a municipality are its other figure", () => {
    expect(pupilsIn("0153", "whose:residents")).toBe(7);
    expect(pupilsIn("0141", "whose:residents")).toBe(23);
  });

  test("of a school type that has no site in a place there is no figure, nor are there parts of a board or site", () => {
    expect(found(figures, "0153", "school-type:vmbo")).toEqual([]);
    const parted = new Set(figures.filter(({ breakdown }) => breakdown !== "").map(({ place }) => place));
    expect(parted.has("41234") || parted.has("99AA00")).toBe(false);
    expect(parted.has("PO2301")).toBe(true);
  });

  test("a place where nobody is enrolled was not delivered, it does not have 0 pupils", () => {
    expect(countIn(figures, "99AC00")).toBe("NOT_DELIVERED");
  });
});

describe("a pupil at two sites", () => {
  const other = { ...pupil, site: "99AB00" };
  const several = [
    {
      enrolments: [
        { profile: pupil, facts: inCare },
        { profile: other, facts: enrolled },
      ],
    },
  ];
  const persons = [
    { profile: pupil, facts: enrolled, persons: 10 },
    { profile: other, facts: enrolled, persons: 5 },
  ];

  test("is one person in the places that have both sites, and at each site one", () => {
    const figures = figuresOf({ persons, several }, "pupils");
    expect(["99AA00", "99AB00", "0141", "41234", "NL"].map((place) => countIn(figures, place))).toEqual(
      [11, 6, 16, 16, 16].map((count) => ({ family: "persons", persons: count, among: count })),
    );
  });

  test("counts by what one of the sites tells, where that site counts", () => {
    const figures = figuresOf({ persons, several }, "care-share");
    expect(["99AA00", "99AB00", "0141"].map((place) => countIn(figures, place))).toEqual([
      { family: "share", having: 1, among: 11 },
      { family: "share", having: 0, among: 6 },
      { family: "share", having: 1, among: 16 },
    ]);
  });

  test("is known only where each of the sites knows", () => {
    const unknown = [
      {
        enrolments: [
          { profile: pupil, facts: inCare },
          { profile: other, facts: unlinked },
        ],
      },
    ];
    const figures = figuresOf({ persons, several: unknown }, "care-share");
    expect(countIn(figures, "99AA00")).toEqual({ family: "share", having: 1, among: 11 });
    expect(countIn(figures, "0141")).toEqual({ family: "share", having: 0, among: 15 });
  });
});

describe("care", () => {
  const persons = [
    { profile: pupil, facts: enrolled, persons: 30 },
    { profile: pupil, facts: inCare, persons: 6 },
    { profile: pupil, facts: unlinked, persons: 4 },
  ];
  const figures = figuresOf({ persons }, "care-share");

  test("counts of those of whom care is known", () => {
    expect(countIn(figures, "0141")).toEqual({ family: "share", having: 6, among: 36 });
    expect(found(figures, "0141")[0]?.coverage).toBe(0.9);
  });

  test("a form of care parts those with care, the whole stays below the line", () => {
    for (const place of ["IR-TWENTE", "NL"]) {
      expect(countIn(figures, place, "care-form:with-stay")).toEqual({ family: "share", having: 6, among: 36 });
      expect(countIn(figures, place, "care-form:probation")).toEqual({ family: "share", having: 0, among: 36 });
    }
    for (const place of ["0141", "PO2301", "41234", "99AA00"]) {
      expect(found(figures, place, "care-form:with-stay")).toEqual([]);
    }
  });

  test("of half a year is by what holds in that half", () => {
    expect(countIn(figures, "0141", "", `${YEAR} 1`)).toEqual({ family: "share", having: 6, among: 6 });
    expect(countIn(figures, "0141", "", `${YEAR} 2`)).toEqual({ family: "share", having: 0, among: 0 });
    expect(found(figures, "0141", "school-type:bao", `${YEAR} 1`)).toEqual([]);
  });

  test("by school type and age is of all participants only", () => {
    expect(countIn(figures, "NL", "type-age:bao-8")).toEqual({ family: "share", having: 6, among: 36 });
    expect(found(figures, "0141", "type-age:bao-8")).toEqual([]);
  });

  test("gives the strata of each place for the ratio to all participants", () => {
    const { strata } = countFigures(rowsOf({ persons }), INDICATORS, PERIODS);
    expect(strata.filter(({ place }) => place === "99AA00")).toEqual([
      { indicator: "care-share", place: "99AA00", period: YEAR, schoolType: "bao", age: 8, persons: 36 },
    ]);
  });
});

describe("coverage", () => {
  const persons = [{ profile: pupil, facts: enrolled, persons: 20 }];
  const [first, ...others] = SITES;

  test("is the share of the expected sites that delivered", () => {
    const sites = [first!, ...others.map((site) => ({ ...site, delivered: {} }))];
    const figures = figuresOf({ persons, sites }, "pupils");
    const coverage = (place: string, breakdown = "") => found(figures, place, breakdown)[0]?.coverage;
    expect(["99AA00", "0141", "IR-TWENTE"].map((place) => coverage(place))).toEqual([1, 1 / 2, 1 / 3]);
    expect(coverage("0141", "school-type:bao")).toBe(1);
    expect(coverage("IR-TWENTE", "sex:female")).toBe(1 / 3);
  });

  test("of a place of which no site is known is nothing", () => {
    const figures = figuresOf({ persons, sites: [] }, "pupils");
    expect(found(figures, "0141")[0]?.coverage).toBe(0);
  });

  test("does not fall because the figure is about some of the pupils", () => {
    const withSome = [...persons, { profile: pupil, facts: inCare, persons: 5 }];
    expect(found(figuresOf({ persons: withSome }, "heavy-share"), "0141")[0]).toMatchObject({
      coverage: 1,
      count: { family: "share", having: 0, among: 5 },
    });
  });
});

describe("residents", () => {
  const nowhere = { ...pupil, site: null, yearGroup: null };
  const listed = holding("notEnrolled residentAbsenceKnown thuiszitter");
  const known = holding("enrolled attendanceKnown residentAbsenceKnown");
  const figures = figuresOf(
    {
      persons: [
        { profile: pupil, facts: known, persons: 40 },
        { profile: nowhere, facts: listed, persons: 2 },
      ],
    },
    "thuiszitters",
    "not-enrolled",
  );

  test("who are enrolled nowhere count where they live, and at no school", () => {
    const share = (place: string) => found(figures, place).find(({ indicator }) => indicator === "thuiszitters")?.count;
    expect(share("0141")).toEqual({ family: "share", having: 2, among: 42, over: 40 });
    expect(share("PO2301")).toEqual({ family: "share", having: 0, among: 40, over: 40 });
  });

  test("an indicator that a level does not have says so", () => {
    const atSite = found(figures, "99AA00").find(({ indicator }) => indicator === "not-enrolled");
    expect(atSite?.count).toBe("NOT_APPLICABLE");
  });
});
