import { DEFAULT_THRESHOLDS, type Measure, type Tally } from "@monitor/schema/checks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compared, decidePrevious } from "./decide-previous.ts";

type Counts = Partial<Record<Measure, Readonly<Record<string, number>>>>;

const tally = (counts: Counts): Tally =>
  new Map(Object.entries(counts).map(([measure, places]) => [measure as Measure, new Map(Object.entries(places))]));

const side = (counts: Counts, changes: Partial<Compared> = {}): Compared => ({
  tally: tally(counts),
  counts: { delivered: 100, unlinked: 0 },
  days: 365,
  ...changes,
});

const said = (now: Compared, before: Compared, kind: "enrolment" | "care" | "attendance" = "enrolment") =>
  decidePrevious(kind, now, before, DEFAULT_THRESHOLDS).map(({ code, severity, place }) =>
    [severity, code, place ?? ""].join(" ").trim(),
  );

const schools = (eik: number, linde: number) => side({ pupils: { "99AA00": eik, "99AB00": linde } });

describe("pupils against the previous delivery", () => {
  test("half of the pupils gone is asked about, for the whole", () => {
    expect(said(schools(100, 95), schools(200, 200))).toContain("ask pupils-changed");
  });

  test("a third gone is remarked, for the whole and for the school, and asks nothing", () => {
    expect(said(schools(130, 130), schools(200, 200))).toEqual([
      "tell pupils-changed",
      "tell site-pupils-changed 99AA00",
      "tell site-pupils-changed 99AB00",
    ]);
  });

  test("one school that shrinks is remarked where the whole hardly does", () => {
    expect(said(schools(60, 900), schools(100, 900))).toEqual(["tell site-pupils-changed 99AA00"]);
  });

  test("twice as many is asked about as well", () => {
    expect(said(schools(400, 400), schools(200, 200))).toContain("ask pupils-changed");
  });

  test("of a handful nothing is said, however large the share", () => {
    expect(said(schools(2, 0), schools(10, 0))).toEqual([]);
  });
});

describe("the schools of a delivery", () => {
  test("a school that was there and is gone is asked about, and a new one is remarked", () => {
    const before = side({ pupils: { "99AA00": 200, "99AB00": 20 } });
    const now = side({ pupils: { "99AA00": 200, "99AC00": 20 } });
    expect(said(now, before)).toEqual(["ask site-gone 99AB00", "tell site-new 99AC00"]);
  });

  test("a school without absence is still there when it gave lessons", () => {
    const before = side({ spells: { "99AA00": 40, "99AB00": 40 }, schoolDays: { "99AA00": 100, "99AB00": 100 } });
    const now = side({ spells: { "99AA00": 40 }, schoolDays: { "99AA00": 100, "99AB00": 100 } });
    expect(said(now, before, "attendance")).not.toContain("ask site-gone 99AB00");
  });

  test("a municipality has no schools to lose", () => {
    const before = side({ episodes: { "0153": 100 } });
    expect(said(side({ episodes: { "0153": 100 } }), before, "care")).toEqual([]);
  });
});

describe("absence against the previous delivery", () => {
  test("half a year is held against half of the absence of a year", () => {
    const year = side({ spells: { "99AA00": 400 } });
    const half = side({ spells: { "99AA00": 200 } }, { days: 183 });
    expect(said(half, year, "attendance")).toEqual([]);
    expect(said(side({ spells: { "99AA00": 90 } }, { days: 183 }), year, "attendance")).toContain("ask spells-changed");
  });
});

describe("the share that cannot be linked", () => {
  test("is remarked when it rose by more than a twentieth", () => {
    const before = side({}, { counts: { delivered: 1000, unlinked: 20 } });
    expect(said(side({}, { counts: { delivered: 1000, unlinked: 80 } }), before)).toEqual(["tell unlinked-rose"]);
    expect(said(side({}, { counts: { delivered: 1000, unlinked: 60 } }), before)).toEqual([]);
    expect(said(side({}, { counts: { delivered: 1000, unlinked: 0 } }), before)).toEqual([]);
  });
});

const counted = fc.dictionary(fc.constantFrom("99AA00", "99AB00", "99AC00"), fc.integer({ min: 0, max: 5000 }));
const any = fc.record({ pupils: counted, classes: counted }).map((counts) => side(counts));

test("for any delivery, one just like the one before raises nothing", () => {
  fc.assert(
    fc.property(any, (one) => {
      expect(said(one, one)).toEqual([]);
    }),
  );
});

test("for any two deliveries, every finding has real numbers and a school that is gone is asked about only once", () => {
  fc.assert(
    fc.property(any, any, (now, before) => {
      const findings = decidePrevious("enrolment", now, before, DEFAULT_THRESHOLDS);
      for (const { measured, expected } of findings) expect([measured, expected].every(Number.isFinite)).toBe(true);
      const keys = findings.map(({ code, place }) => `${code} ${place}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("for any delivery, the further the total falls the more serious it is, never less", () => {
  const rank = { none: 0, tell: 1, ask: 2 };
  const seriousness = (left: number) => {
    const [found] = decidePrevious(
      "enrolment",
      side({ pupils: { a: left } }),
      side({ pupils: { a: 1000 } }),
      DEFAULT_THRESHOLDS,
    );
    return rank[found?.severity ?? "none"];
  };
  const left = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(left, left, (a, b) => {
      expect(seriousness(Math.min(a, b))).toBeGreaterThanOrEqual(seriousness(Math.max(a, b)));
    }),
  );
});
