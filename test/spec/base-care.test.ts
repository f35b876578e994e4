import { afterAll, beforeAll, expect, test } from "vitest";
import { type Base, openBase } from "../kit/base-facts.ts";

let base: Base;
beforeAll(async () => {
  base = await openBase();
});
afterAll(() => base.close());

const cared = (care: string, site = "99AA00", born = "2014-05") => `
  pupil | site    | residence | born    | care
  Anna  | ${site} | Almelo    | ${born} | ${care}`;

test("care on one day of the school year is care in it, and in the half in which that day lies", async () => {
  const world = cared("2026-01-31..2026-01-31");
  expect(await base.facts(world)).toContain("withCare");
  expect(await base.facts(world, {}, "2025-2026 1")).toContain("withCare");
  expect(await base.facts(world, {}, "2025-2026 2")).not.toContain("withCare");
  expect(await base.facts(cared("2025-01-01..2025-07-31"))).not.toContain("withCare");
});

test("of several starts the first of the period tells the referrer and the wait", async () => {
  const later = "2025-12-01.., requested 2025-11-30, via court";
  const facts = await base.facts(cared(`${later}, 2025-09-10.. by 2, requested 2025-09-02, via youthDoctor`));
  expect(facts).toContain("referrer:youthDoctor");
  expect(facts).toContain("wait:8-14");
  expect(facts).not.toContain("referrer:court");
});

test("seven days from request to start are in the first band, eight in the next", async () => {
  expect(await base.facts(cared("2025-10-08.., requested 2025-10-01"))).toContain("wait:0-7");
  expect(await base.facts(cared("2025-10-09.., requested 2025-10-01"))).toContain("wait:8-14");
});

test("a request after the start is not known, and neither is the wait", async () => {
  const facts = await base.facts(cared("2025-10-08.., requested 2025-10-09, via youthDoctor"));
  expect(facts).toContain("careStarted");
  expect(facts).not.toContain("requestKnown");
  expect(facts.filter((fact) => fact.startsWith("wait:"))).toEqual([]);
});

test("a start of which the referrer is unknown is a start without a known referrer", async () => {
  const facts = await base.facts(cared("2025-10-08.., via unknown"));
  expect(facts).toContain("referrer:unknown");
  expect(facts).not.toContain("referrerKnown");
});

test("care has ended where none of the same provider and form goes on the day after", async () => {
  const ended = "2025-09-01..2025-11-30 by 1, stopped earlyClient";
  expect(await base.facts(cared(ended))).toEqual(
    expect.arrayContaining(["careEnded", "endedEarly", "care-length:0-90"]),
  );
  expect(await base.facts(cared(`${ended}, 2025-12-01.. by 1`))).not.toContain("careEnded");
  expect(await base.facts(cared(`${ended}, 2025-12-02.. by 1`))).toContain("careEnded");
  expect(await base.facts(cared(`${ended}, 2025-12-01.. by 2`))).toContain("careEnded");
});

test("care that stopped as planned did not end early", async () => {
  const facts = await base.facts(cared("2025-09-01..2025-12-01, stopped asPlanned"));
  expect(facts).toContain("care-length:91-180");
  expect(facts).not.toContain("endedEarly");
});

test("care that ends after the reference date still runs", async () => {
  const facts = await base.facts(cared("2025-09-01..2025-11-30"), { date: "2025-11-29" });
  expect(facts).toContain("withCare");
  expect(facts).not.toContain("careEnded");
});

test("day treatment is care without stay, and heavy", async () => {
  const facts = await base.facts(cared("dayTreatment 2025-09-01.., collective"));
  expect(facts).toEqual(expect.arrayContaining(["care-form:without-stay", "heavyCare", "collectiveCare"]));
  expect(await base.facts(cared("ambulatory 2025-09-01.."))).not.toContain("heavyCare");
});

test("nothing is known of the care of whom no other source knows, or whose municipality delivered half a year", async () => {
  const unlinked = `
    pupil | site   | residence | linked | care
    Anna  | 99AA00 | Almelo    | no     | 2025-09-01..`;
  expect(await base.facts(unlinked)).not.toContain("careKnown");
  expect(await base.facts(unlinked)).not.toContain("withCare");
  const half = { delivered: "2026-01-31" };
  expect(await base.facts(cared("2025-09-01.."), half)).not.toContain("withCare");
  expect(await base.facts(cared("2025-09-01.."), half, "2025-2026 1")).toContain("withCare");
});

test("who is seventeen on 1 October and at vso or pro turns eighteen within twelve months", async () => {
  expect(await base.facts(cared("-", "99AJ00", "2008-10"))).toContain("turning18");
  expect(await base.facts(cared("-", "99AJ00", "2007-11"))).toContain("turning18");
  expect(await base.facts(cared("-", "99AJ00", "2007-10"))).not.toContain("turning18");
  expect(await base.facts(cared("-", "99AA00", "2008-10"))).not.toContain("turning18");
});
