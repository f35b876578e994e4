import { afterAll, beforeAll, expect, test } from "vitest";
import { type Base, factsOfRow, openBase } from "../kit/base-facts.ts";

let base: Base;
beforeAll(async () => {
  base = await openBase();
});
afterAll(() => base.close());

const listed = (days: string, further = "-") => `
  pupil | site | residence | enrolled | guidance
  Anna  | none | Almelo    | ${days}  | ${further}`;

test("a youth on the list of a municipality is a row without a site, who lives there", async () => {
  const { persons } = await base.rows(listed("2025-09-01..2025-09-30"));
  expect(persons).toHaveLength(1);
  expect(persons[0]!.profile).toMatchObject({ site: null, residence: "0141", age: null });
  expect(factsOfRow(persons[0]!.facts, "2025-2026")).toEqual(
    expect.arrayContaining(["notEnrolled", "thuiszitter", "residentAbsenceKnown"]),
  );
  expect(factsOfRow(persons[0]!.facts, "2025-10")).not.toContain("notEnrolled");
});

test("a list of part of a period tells of that part alone", async () => {
  const options = { delivered: "2026-01-31" };
  expect(await base.facts(listed("2025-09-01..2025-09-30"), options)).not.toContain("notEnrolled");
  expect(await base.facts(listed("2025-09-01..2025-09-30"), options, "2025-09")).toContain("notEnrolled");
});

test("on the list up to the day three calendar months later is not more than three months, a day more is", async () => {
  expect(await base.facts(listed("2025-09-01..2025-12-01"))).not.toContain("thuiszitter3m");
  expect(await base.facts(listed("2025-09-01..2025-12-02"))).toContain("thuiszitter3m");
});

test("a plan counts of who is thuiszitter in the period in which it was made", async () => {
  expect(await base.facts(listed("2025-09-01..2025-12-01", "plan on 2025-10-01"))).toContain("planMade");
  expect(await base.facts(listed("2025-09-01..2025-12-01", "plan on 2025-06-01"))).not.toContain("planMade");
  expect(await base.facts(listed("2025-09-01..2025-12-01", "consultation on 2025-10-01"))).toContain("consulted");
  const pupil = `
    pupil | site   | residence | guidance
    Anna  | 99AA00 | Almelo    | plan on 2025-10-01`;
  expect(await base.facts(pupil)).not.toContain("planMade");
});

test("an exemption by 5 onder a is not one by 5a, and counts where its municipality delivered its list", async () => {
  const exempt = (article: string) => `
    pupil | site | residence | exemption
    Anna  | -    | Almelo    | ${article} from 2025-07-01..2025-08-01`;
  expect(await base.facts(exempt("5-onder-a"))).toContain("article:5-onder-a");
  expect(await base.facts(exempt("5-onder-a"))).not.toContain("article:5a");
  expect(await base.facts(exempt("5a"))).toContain("article:5a");
  expect(await base.facts(exempt("5a"), { delivered: "2026-01-31" })).not.toContain("exempt");
});

test("a pupil at two sites is one person with two enrolments", async () => {
  const { persons, several } = await base.rows(`
    pupil | site   | residence
    Anna  | 99AA00 | Almelo
    Anna  | 99AB00 | Enschede`);
  expect(persons).toEqual([]);
  expect(several).toHaveLength(1);
  expect(several[0]!.enrolments.map(({ profile }) => profile.site).sort()).toEqual(["99AA00", "99AB00"]);
});

test("who is at a school and on the list of the municipality where he lives is one person there", async () => {
  const { persons } = await base.rows(`
    pupil | site   | residence | absence
    Anna  | 99AA00 | Almelo    | notEnrolled 2025-08-01..2025-09-15`);
  expect(persons).toHaveLength(1);
  expect(factsOfRow(persons[0]!.facts, "2025-2026")).toEqual(expect.arrayContaining(["enrolled", "notEnrolled"]));
});

test("going to special education is known by the bridge alone", async () => {
  const moved = (lastYear: string, site: string) => `
    pupil | site    | residence | last year
    Anna  | ${site} | Almelo    | ${lastYear}`;
  expect(await base.facts(moved("99AB00", "99AG00"))).toEqual(expect.arrayContaining(["bridged", "toSpecial"]));
  expect(await base.facts(moved("99AG00", "99AB00"))).toEqual(expect.arrayContaining(["bridged", "backToRegular"]));
  expect(await base.facts(moved("99AH00", "99AG00"))).not.toContain("toSpecial");
  expect(await base.facts(moved("99AB00 no bridge", "99AG00"))).not.toContain("bridged");
  expect(await base.facts(moved("bridge only", "99AG00"))).not.toContain("bridged");
  expect(await base.facts(moved("99AB00", "99AK00"))).not.toContain("toSpecial");
});

test("somebody is five from the month of his fifth birthday up to 1 October", async () => {
  const born = (month: string) => `
    pupil | site   | residence | born
    Anna  | 99AA00 | Almelo    | ${month}`;
  expect(await base.facts(born("2020-10"))).toContain("aged5to17");
  expect(await base.facts(born("2020-11"))).not.toContain("aged5to17");
  expect(await base.facts(born("2007-11"))).toContain("aged5to17");
  expect(await base.facts(born("2007-10"))).not.toContain("aged5to17");
});

test("the newest score that is not after 1 October counts, and every municipality has both populations", async () => {
  const world = `
    pupil | site   | residence
    Anna  | 99AA00 | Deventer`;
  const { scores, places } = await base.rows(world, { scores: { "99AA00": 31.5 } });
  expect(scores).toMatchObject([{ site: "99AA00", measure: "schoolweging", value: 31.5 }]);
  const of = (place: string) => places.filter((row) => row.place === place).map((row) => [row.population, row.members]);
  expect(of("0141")).toEqual([
    ["residence", ["0141"]],
    ["school", ["99AA00"]],
  ]);
  expect(of("0150")).toEqual([
    ["residence", ["0150"]],
    ["school", []],
  ]);
  expect(of("IR-TWENTE")).toEqual([
    ["residence", ["0141", "0153"]],
    ["school", ["99AA00"]],
  ]);
  expect(of("99001")).toEqual([["school", ["99AA00"]]]);
});
