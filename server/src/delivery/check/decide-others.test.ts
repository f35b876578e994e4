import { DEFAULT_THRESHOLDS, type Finding } from "@monitor/schema/checks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideFile } from "./decide-file.ts";
import { decideKinds } from "./decide-kinds.ts";
import { decideOutside } from "./decide-outside.ts";
import { decideLookups, decideNotEnrolled, decideSites } from "./decide-sources.ts";
import { judge, severityOf } from "./judge.ts";

const T = DEFAULT_THRESHOLDS;
const words = (findings: readonly Finding[]) =>
  findings.map(({ severity, code, place }) => [severity, code, place ?? ""].join(" ").trim());

describe("the file itself", () => {
  const file = (rejected: number, unlinked: number) =>
    words(decideFile({ read: 1000, delivered: 1000, rejected, unlinked }, T));

  test("a twentieth rejected is remarked, a quarter is asked about", () => {
    expect(file(49, 0)).toEqual([]);
    expect(file(50, 0)).toEqual(["tell rejected"]);
    expect(file(250, 0)).toEqual(["ask rejected"]);
  });

  test("a tenth that cannot be linked is remarked, half is asked about", () => {
    expect(file(0, 99)).toEqual([]);
    expect(file(0, 100)).toEqual(["tell unlinked"]);
    expect(file(0, 500)).toEqual(["ask unlinked"]);
  });

  test("an empty file and a tiny one raise nothing", () => {
    expect(decideFile({ read: 0, delivered: 0, rejected: 0, unlinked: 0 }, T)).toEqual([]);
    expect(decideFile({ read: 4, delivered: 2, rejected: 2, unlinked: 2 }, T)).toEqual([]);
  });
});

describe("the other sources", () => {
  test("absence of who is enrolled nowhere is remarked, and asked about when it is half", () => {
    const lookup = (matched: number) =>
      words(decideLookups("attendance-not-enrolled", [{ place: "99AA00", judged: 100, matched }], T));
    expect(lookup(96)).toEqual([]);
    expect(lookup(95)).toEqual(["tell attendance-not-enrolled 99AA00"]);
    expect(lookup(50)).toEqual(["ask attendance-not-enrolled 99AA00"]);
  });

  test("care of young children is no fault: only when nearly nobody is at school it is asked about", () => {
    const lookup = (matched: number) =>
      words(decideLookups("care-not-enrolled", [{ place: "0153", judged: 1000, matched }], T));
    expect(lookup(600)).toEqual([]);
    expect(lookup(300)).toEqual(["tell care-not-enrolled 0153"]);
    expect(lookup(10)).toEqual(["ask care-not-enrolled 0153"]);
  });

  test("nobody looked up says nothing", () => {
    expect(decideLookups("care-not-enrolled", [{ place: "0153", judged: 0, matched: 0 }], T)).toEqual([]);
    expect(decideNotEnrolled({ place: "0153", judged: 0, matched: 0 }, T)).toEqual([]);
  });

  test("youths on the list of who is not enrolled, and who are, are remarked", () => {
    expect(words(decideNotEnrolled({ place: "0153", judged: 20, matched: 4 }, T))).toEqual([
      "tell not-enrolled-but-enrolled 0153",
    ]);
    expect(decideNotEnrolled({ place: "0153", judged: 20, matched: 3 }, T)).toEqual([]);
  });

  test("absence of a school without enrolments is remarked only when other schools have them", () => {
    const spells = new Map([["99AB00", 12]]);
    const calendars = new Set(["99AA00", "99AB00"]);
    expect(words(decideSites({ pupils: new Map([["99AA00", 200]]), spells, calendars }, T))).toEqual([
      "tell site-without-enrolment 99AB00",
    ]);
    expect(decideSites({ pupils: new Map(), spells, calendars }, T)).toEqual([]);
  });

  test("a school with pupils and no calendar is remarked, with its pupils", () => {
    const found = decideSites({ pupils: new Map([["99AA00", 200]]), spells: new Map(), calendars: new Set() }, T);
    expect(found).toMatchObject([{ code: "site-without-calendar", place: "99AA00", measured: 200 }]);
  });
});

describe("kinds of absence", () => {
  const site = { place: "99AA00", pupils: 500, ill: false, unauthorised: false };

  test("a whole year in which nobody of five hundred was ill or truant is remarked", () => {
    expect(words(decideKinds([site], 365, T))).toEqual(["tell no-illness 99AA00", "tell no-unauthorised 99AA00"]);
    expect(decideKinds([{ ...site, ill: true, unauthorised: true }], 365, T)).toEqual([]);
  });

  test("a short period or a small school is not", () => {
    expect(decideKinds([site], 28, T)).toEqual([]);
    expect(decideKinds([{ ...site, pupils: 30 }], 365, T)).toEqual([]);
  });
});

describe("the counts of DUO", () => {
  const duo = (pupils: number, lower: number, upper = lower) =>
    decideOutside(new Map([["99AA00", pupils]]), [{ place: "99AA00", lower, upper }], T);

  test("more than a seventh and ten pupils off is remarked, half is asked about", () => {
    expect(words(duo(400, 460))).toEqual([]);
    expect(words(duo(380, 460))).toEqual(["tell duo-pupils 99AA00"]);
    expect(words(duo(230, 460))).toEqual(["ask duo-pupils 99AA00"]);
    expect(words(duo(700, 460))).toEqual(["ask duo-pupils 99AA00"]);
  });

  test("a few pupils off is no finding at a small school", () => {
    expect(duo(30, 24)).toEqual([]);
  });

  test("a count that DUO masked is a range: within it nothing is off, outside it the nearest end counts", () => {
    expect(duo(33, 30, 60)).toEqual([]);
    expect(duo(100, 30, 60)).toMatchObject([{ measured: 100, expected: 60 }]);
  });

  test("a school that DUO knows and the delivery lacks is remarked, unless DUO counted nearly nobody", () => {
    expect(words(duo(0, 200))).toEqual(["tell duo-site-missing 99AA00"]);
    expect(duo(0, 1, 4)).toEqual([]);
  });

  test("for any count, as many pupils as DUO counted raises nothing", () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        expect(duo(count, count)).toEqual([]);
      }),
    );
  });
});

describe("judging", () => {
  const limits = { ask: 0.5, tell: 0.3, least: 10 };

  test("for any thresholds, a check that is switched off says nothing", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (deviation) => {
        expect(severityOf(deviation, { ...limits, ask: null, tell: null })).toBeNull();
      }),
    );
  });

  test("what the operator sets is what counts", () => {
    const thresholds = { ...T, rejected: { ask: null, tell: 0.5, least: 1 } };
    const one = { code: "rejected", place: null, measured: 0.4, expected: null, basis: 5 } as const;
    expect(judge({ ...one, deviation: 0.4 }, thresholds)).toEqual([]);
    expect(judge({ ...one, deviation: 0.9 }, thresholds)).toMatchObject([{ severity: "tell" }]);
  });
});
