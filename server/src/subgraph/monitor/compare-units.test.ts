import { indicatorByCode } from "@monitor/schema/indicators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hullOfRatio } from "../../statistics/index.ts";
import { compareUnits, type UnitToCompare } from "./compare-units.ts";
import { published } from "./published.fixture.ts";

const careShare = indicatorByCode.get("care-share")!;
const careExpected = indicatorByCode.get("care-expected")!;
const pupils = indicatorByCode.get("pupils")!;

const unit = (code: string, text: string | undefined, schoolType: string | null = "bao"): UnitToCompare => ({
  code,
  name: `School ${code}`,
  schoolType,
  figure: text === undefined ? undefined : published("care-share", text),
});
const tenth = () => 0.1;
const compare = (units: readonly UnitToCompare[], rate = tenth as Parameters<typeof compareUnits>[2]) =>
  compareUnits(careShare, units, rate).units;

describe("a school beside others", () => {
  const units = [
    unit("a", "20/200"),
    unit("b", "45/200"),
    unit("c", "30/200"),
    unit("d", "0/200"),
    unit("e", "SUPPRESSED"),
  ];
  const [a, b, c, d, e] = compare(units);

  test("has the number expected at its size and its position in words", () => {
    expect(a).toMatchObject({ expected: 20, position: "within", positionLabel: { nl: "binnen de verwachting" } });
    expect(b).toMatchObject({ expected: 20, position: "far-above", positionLabel: { nl: "ver boven de verwachting" } });
    expect(d).toMatchObject({ position: "far-below" });
    expect(c!.position).toBe("within");
  });

  test("has funnel limits in the unit of the indicator, the outer ones around the inner ones", () => {
    expect(a!.inner!.lower).toBeGreaterThan(a!.outer!.lower);
    expect(a!.inner!.upper).toBeLessThan(a!.outer!.upper);
    expect(a!.inner!.lower).toBeLessThan(10);
    expect(a!.inner!.upper).toBeGreaterThan(10);
    expect(b!.value).toBeGreaterThan(b!.outer!.upper);
  });

  test("has a value shrunken towards that of all, with an interval", () => {
    expect(b!.shrunken!.value).toBeLessThan(22.5);
    expect(b!.shrunken!.value).toBeGreaterThan(b!.shrunken!.lower);
    expect(b!.shrunken!.value).toBeLessThan(b!.shrunken!.upper);
    expect(d!.shrunken!.value).toBeGreaterThan(0);
  });

  test("of which the figure is masked takes no part and keeps its reason", () => {
    const nothing = {
      value: null,
      lower: null,
      upper: null,
      expected: null,
      inner: null,
      position: null,
      shrunken: null,
    };
    expect(e).toMatchObject({ status: "SUPPRESSED", ...nothing });
    expect(compare(units.slice(0, 4))).toEqual([a, b, c, d]);
  });

  test("that the release does not know was not delivered", () => {
    expect(compare([unit("x", undefined)])[0]).toMatchObject({ status: "NOT_DELIVERED", value: null, position: null });
  });
});

test("expects of each school what is usual for its school type", () => {
  const rates = new Map([["sbo", 0.5]]);
  const [bao, sbo] = compare(
    [unit("a", "20/200"), unit("b", "100/200", "sbo")],
    (type) => rates.get(type ?? "") ?? 0.1,
  );
  expect([bao!.position, sbo!.position]).toEqual(["within", "within"]);
  expect(sbo!.expected).toBe(100);
});

test("without a rate of the whole release the units together are the measure", () => {
  const [one] = compare([unit("a", "20/200"), unit("b", "40/200")], () => undefined);
  expect(one!.expected).toBe(30);
});

test("a school is shrunken towards schools of its own type, where there are three", () => {
  const bao = [unit("a", "20/200"), unit("b", "30/200"), unit("c", "10/200"), unit("d", "45/200")];
  const sbo = [unit("e", "100/200", "sbo"), unit("f", "120/200", "sbo"), unit("g", "70/200", "sbo")];
  const alone = compare(bao).map(({ shrunken }) => shrunken);
  expect(
    compare([...bao, ...sbo])
      .slice(0, 4)
      .map(({ shrunken }) => shrunken),
  ).toEqual(alone);
});

test("a ratio is placed by what is expected of the school", () => {
  const ratio = (count: number, expected: number) => {
    const { value, lower, upper } = hullOfRatio(count, expected, 0.95)!;
    const figure = { ...published("care-expected", `${count}/${expected}`), value, lower, upper };
    return { code: String(count), name: "", schoolType: "bao", figure };
  };
  const { units } = compareUnits(careExpected, [ratio(20, 20), ratio(45, 20), ratio(15, 20)], () => undefined);
  expect(units.map(({ position }) => position)).toEqual(["within", "far-above", "within"]);
  expect(units[0]!.expected).toBe(20);
  expect(units[1]!.value).toBeGreaterThan(units[1]!.outer!.upper);
});

test("of a mere number only the number is given: there is nothing to expect", () => {
  const [one] = compareUnits(pupils, [{ ...unit("a", undefined), figure: published("pupils", "205") }], tenth).units;
  expect(one).toMatchObject({ value: 205, expected: null, position: null, shrunken: null });
});

test("tells how many false signals to expect, and the spread where ten or more differ beyond chance", () => {
  const differing = Array.from({ length: 12 }, (_, at) => unit(`u${at}`, `${10 * at}/500`));
  const { phi, falseSignals } = compareUnits(careShare, differing, () => 0.11);
  expect(phi).toBeGreaterThan(1);
  expect(falseSignals).toBeCloseTo(0.024, 12);
  expect(compareUnits(careShare, differing.slice(0, 9), () => 0.11).phi).toBeNull();
  expect(compareUnits(careShare, [], tenth)).toEqual({ units: [], phi: null, falseSignals: 0 });
});

test("what is said of a school does not depend on the order in which schools come", () => {
  const anyText = fc.oneof(
    fc.constant("SUPPRESSED"),
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 40, max: 90 })).map(([n, d]) => `${5 * n}/${5 * d}`),
  );
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 14 }), (texts) => {
      const units = texts.map((text, at) => unit(`u${at}`, text, at % 3 === 0 ? "sbo" : "bao"));
      expect(compare(units.toReversed()).toReversed()).toEqual(compare(units));
    }),
    { numRuns: 40 },
  );
});
