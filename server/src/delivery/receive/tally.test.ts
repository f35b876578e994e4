import fc from "fast-check";
import { expect, test } from "vitest";
import { TallyCount } from "./tally.ts";

test("a pupil with many rows counts once at each school, and rows count each time", () => {
  const count = new TallyCount();
  for (const [site, pupil] of [
    ["99AA00", "anna"],
    ["99AA00", "anna"],
    ["99AB00", "anna"],
    ["99AA00", "bram"],
  ] as const) {
    count.addPerson("absentees", site, pupil, pupil === "anna");
    count.addKind(site, "sick");
    count.add("spells", site);
    count.add("minutes", site, 30);
  }
  expect(count.tally.get("absentees")).toEqual(
    new Map([
      ["99AA00", 2],
      ["99AB00", 1],
    ]),
  );
  expect(count.sightings.persons.get("99AA00")).toEqual(
    new Map([
      ["anna", 2],
      ["bram", 0],
    ]),
  );
  expect([...count.sightings.kinds.keys()]).toEqual(["99AA00", "99AB00"]);
  expect(count.tally.get("spells")?.get("99AA00")).toBe(3);
  expect(count.tally.get("minutes")?.get("99AA00")).toBe(90);
});

test("what was not brought is not in the tally, so that nothing is told apart from zero", () => {
  expect(new TallyCount().tally.size).toBe(0);
});

test("for any rows in any order, persons are those that a set would hold", () => {
  const row = fc.tuple(fc.constantFrom("99AA00", "99AB00"), fc.constantFrom("a", "b", "c", "d"));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const count = new TallyCount();
      for (const [site, pupil] of rows) count.addPerson("pupils", site, pupil, true);
      for (const site of ["99AA00", "99AB00"]) {
        const persons = new Set(rows.filter(([at]) => at === site).map(([, pupil]) => pupil));
        expect(count.tally.get("pupils")?.get(site) ?? 0).toBe(persons.size);
      }
    }),
  );
});
