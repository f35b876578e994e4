import { describe, expect, test } from "vitest";
import { BREAKDOWNS, type Breakdown, isBreakdown, type Level, type Localised } from "../vocabulary/index.ts";
import {
  type Condition,
  FACTS,
  type Fact,
  HEADLINES,
  INDICATORS,
  type Indicator,
  indicatorByCode,
  isDerived,
  type PopulationCondition,
  THEMES,
} from "./index.ts";

/** The first set of the scope, in its order. */
const PROMISED = `pupils special-share other-municipality enrolment-change to-special back-to-regular disadvantage
  care-share care-expected providers referral-route time-to-care collective-share care-duration early-stop heavy-share
  absence-rate sixteen-hours long-term-absence not-enrolled thuiszitters thuiszitters-3m exemptions absence-and-care
  plan-share turning-18`.split(/\s+/);

const LEVELS: readonly Level[] = [
  "country",
  "inspirationRegion",
  "youthRegion",
  "municipality",
  "schoolAlliance",
  "board",
  "site",
];

/** Dutch that a policy officer would have to look up, and that no text uses without need. */
const JARGON = /\b(cohort|prevalentie|incidentie|populatie|percentiel|dataset|benchmark|indicator|proxy)\b/i;

/** Facts that say that a source spoke: of whom they do not hold, nothing is known. */
const WOULD_BE_KNOWN = new Set<Fact>([
  "enrolled",
  "bridged",
  "residenceKnown",
  "careKnown",
  "attendanceKnown",
  "residentAbsenceKnown",
  "exemptionsKnown",
]);

const codes = INDICATORS.map((one) => [one.code, one] as const);

const textsOf = (one: Indicator): readonly Localised[] => [
  one.label,
  one.question,
  one.definition,
  one.numerator,
  ...(one.denominator === null ? [] : [one.denominator]),
  one.reference.text,
  one.source,
  ...one.thresholds,
  ...one.caveats,
  ...(one.interval === null ? [] : [one.interval]),
];

const conditions = (condition: PopulationCondition | undefined): readonly Condition[] => {
  if (condition === undefined) return [];
  return "school" in condition ? [condition.school, condition.residence] : [condition];
};

/** All conditions that a measure names. */
function conditionsOf({ measure }: Indicator): readonly Condition[] {
  if (measure.family === "persons") return [...conditions(measure.of), ...conditions(measure.known)];
  if (measure.family === "share") return [measure.of, measure.among, measure.partOf].flatMap(conditions);
  return measure.family === "distinct" ? [measure.where] : [];
}

describe("the catalogue", () => {
  test("holds all that the scope promises", () => {
    expect(PROMISED.filter((code) => !indicatorByCode.has(code))).toEqual([]);
  });

  test("names each indicator once, in code and in words", () => {
    expect(indicatorByCode.size).toBe(INDICATORS.length);
    expect(new Set(INDICATORS.map((one) => one.label.nl)).size).toBe(INDICATORS.length);
    expect(new Set(INDICATORS.map((one) => one.question.nl)).size).toBe(INDICATORS.length);
  });

  test("goes by theme: no theme is left and taken up again", () => {
    const themes = INDICATORS.map((one) => one.theme);
    const turns = themes.filter((theme, place) => theme !== themes[place - 1]);
    expect(turns).toEqual(Object.keys(THEMES));
  });

  test("has headlines of each source, few enough to read at a glance", () => {
    expect(HEADLINES.map((one) => one.code)).toEqual([
      "pupils",
      "care-share",
      "providers",
      "absence-rate",
      "sixteen-hours",
      "thuiszitters",
    ]);
  });

  test("goes through the gate together only where all or none of a system are sensitive", () => {
    for (const { gate, sensitive } of INDICATORS.filter((one) => one.gate !== undefined)) {
      const system = INDICATORS.filter((one) => one.gate === gate);
      expect(new Set(system.map((one) => one.sensitive))).toEqual(new Set([sensitive]));
    }
  });
});

describe.each(codes)("%s", (_, one) => {
  test("says everything in both languages, in whole sentences where it explains", () => {
    for (const { nl, en } of textsOf(one)) {
      expect(nl.trim()).not.toBe("");
      expect(en.trim()).not.toBe("");
      expect(nl).not.toBe(en);
    }
    for (const { nl } of [one.definition, ...one.thresholds, ...one.caveats]) expect(nl).toMatch(/[.]$/);
    expect(one.question.nl).toMatch(/\?$/);
    expect(one.caveats.length).toBeGreaterThan(0);
    expect(one.thresholds.length).toBeGreaterThan(0);
    expect(one.since).toMatch(/^20\d\d$/);
  });

  test("uses no word that a policy officer must look up, and no endless sentence", () => {
    for (const { nl } of textsOf(one)) {
      const plain = nl.replaceAll(/\([^)]*\)/g, "");
      expect(plain).not.toMatch(JARGON);
      for (const sentence of plain.split(/[.?:;]\s/)) expect(sentence.split(/\s+/).length).toBeLessThan(42);
    }
  });

  test("says of each level whose figure it is, or that there is none", () => {
    expect(Object.keys(one.population).sort()).toEqual([...LEVELS].sort());
    expect(Object.values(one.population).some((population) => population !== "none")).toBe(true);
  });

  test("is about a school year at least, and about parts of it only when it looks at a period", () => {
    expect(one.periods[0]).toBe("school-year");
    if (one.reference.kind === "count-date") expect(one.periods).toEqual(["school-year"]);
  });

  test("is parted only in ways that exist, each of them once", () => {
    expect(one.breakdowns.filter((name) => !isBreakdown(name))).toEqual([]);
    expect(new Set(one.breakdowns).size).toBe(one.breakdowns.length);
    for (const name of one.siteBreakdowns ?? []) expect(one.breakdowns).toContain(name);
  });

  test("has a fact for each part of what is counted, or minutes", () => {
    const parts = one.breakdowns.filter((name) => BREAKDOWNS[name].of === "part" && name !== "absence-reason");
    for (const name of parts) {
      for (const member of Object.keys(BREAKDOWNS[name].members)) {
        expect(Object.keys(FACTS)).toContain(`${name}:${member}`);
      }
    }
    if (one.breakdowns.includes("absence-reason")) expect(one.measure.family).toBe("time");
  });

  test("is counted from facts that exist, and says of whom they would be known", () => {
    const { measure } = one;
    const facts = conditionsOf(one).flat();
    expect(facts.filter((fact) => !Object.hasOwn(FACTS, fact))).toEqual([]);
    const known = measure.family === "persons" ? measure.known : measure.family === "share" ? measure.among : undefined;
    const unsaid = conditions(known).filter((condition) => !condition.some((fact) => WOULD_BE_KNOWN.has(fact)));
    expect(unsaid).toEqual([]);
  });

  test("has a worked example in both languages", () => {
    const { shows, world, counted } = one.example!;
    expect(shows.nl).not.toBe(shows.en);
    expect(world).toMatch(/^\s*pupil +\| site/);
    expect(Object.keys(counted).length).toBeGreaterThan(0);
    const parts = Object.keys(counted).flatMap((line) => line.match(/[a-z-]+(?=:)/g) ?? []);
    for (const part of parts) expect(one.breakdowns).toContain(part);
  });

  test("has a denominator in words exactly when it is a part of something", () => {
    const parts = ["share", "time", "change", "ratio"].includes(one.measure.family);
    expect(one.denominator !== null).toBe(parts);
  });
});

const derived = INDICATORS.flatMap(({ code, measure }) => (isDerived(measure) ? [[code, measure] as const] : []));

test.each(derived)(
  "%s is derived from what is counted, at the same places and with the parts that it needs",
  (code, measure) => {
    const one = indicatorByCode.get(code)!;
    const source = indicatorByCode.get(measure.of)!;
    expect(isDerived(source.measure)).toBe(false);
    const needed: readonly Breakdown[] =
      measure.family === "ratio" ? ["type-age"] : measure.family === "quantile" ? [measure.bands] : [];
    for (const name of [...needed, ...one.breakdowns]) expect(source.breakdowns).toContain(name);
    for (const level of LEVELS) expect([source.population[level], "none"]).toContain(one.population[level]);
    expect(one.sensitive).toBe(source.sensitive);
  },
);

const otherPopulation = codes.filter(([, one]) => one.breakdowns.includes("whose"));

test.each(otherPopulation)("%s offers the other population, for each area that can have two", (_, one) => {
  for (const level of ["municipality", "youthRegion", "inspirationRegion"] as const) {
    expect(one.population[level]).not.toBe("none");
  }
});

const DELICATE = /^(withCare|care[A-Z]|thuiszitter|longTerm|notEnrolled|sixteen|exempt|toSpecial|backToRegular)/;
const delicate = codes.filter(([, one]) =>
  conditionsOf(one)
    .flat()
    .some((fact) => DELICATE.test(fact)),
);

test.each(delicate)(
  "%s tells of care, of absence without reason, of an exemption or of a move, and is sensitive",
  (_, one) => {
    expect(one.sensitive).toBe(true);
  },
);

test("a quantile reads bands of days from low to high", () => {
  for (const { measure } of INDICATORS) {
    if (measure.family !== "quantile") continue;
    const starts = Object.keys(BREAKDOWNS[measure.bands].members).map((name) =>
      Number.parseInt(name.replace("over-", ""), 10),
    );
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(measure.at).toBeGreaterThan(0);
    expect(measure.at).toBeLessThan(1);
  }
});

const quantiles = derived.flatMap(([code, measure]) =>
  measure.family === "quantile" ? [[code, measure.bands] as const] : [],
);

test.each(quantiles)("%s exists at the levels of which a release holds the classes of days (%s)", (code, bands) => {
  const { population } = indicatorByCode.get(code)!;
  const withBands: readonly Level[] = BREAKDOWNS[bands].levels;
  expect(LEVELS.filter((level) => population[level] !== "none")).toEqual(
    LEVELS.filter((level) => withBands.includes(level)),
  );
});

test("'5 onder a' is told apart from '5a' wherever exemptions are explained", () => {
  const { thresholds } = indicatorByCode.get("exemptions")!;
  expect(thresholds.map((one) => one.nl).join(" ")).toContain("'5 onder a' is iets anders dan '5a'");
});
