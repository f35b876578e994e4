import { describe, expect, test } from "vitest";
import { CHECKS, type CheckCode } from "./catalogue/index.ts";
import type { Check } from "./check.ts";
import { describeFinding } from "./describe.ts";

const entries = Object.entries(CHECKS) as [CheckCode, Check][];
const PLACES = /\{(\w+)\}/g;
const placesIn = (text: string) => [...text.matchAll(PLACES)].map(([, place]) => place!).toSorted();

describe.each(entries)("the check %s", (code, check) => {
  test("says the same numbers in Dutch and in English, and no number that it has not", () => {
    const { nl, en } = check.explanation;
    expect(placesIn(nl)).toEqual(placesIn(en));
    for (const place of placesIn(nl)) expect(["place", "measured", "expected", "change"]).toContain(place);
    for (const text of [check.title.nl, check.title.en, check.remedy.nl, check.remedy.en]) {
      expect(placesIn(text)).toEqual([]);
    }
  });

  test("speaks up at some deviation, and asks no earlier than it remarks", () => {
    const { ask, tell } = check.thresholds;
    expect(ask ?? tell).not.toBeNull();
    if (ask !== null && tell !== null) expect(ask).toBeGreaterThan(tell);
  });

  test("explains a finding with its numbers filled in", () => {
    const finding = { code, severity: "tell", place: "99AA00", measured: 0.5, expected: 0.25 } as const;
    const { explanation } = describeFinding(finding, "De Eik");
    for (const text of [explanation.nl, explanation.en]) {
      expect(text).not.toMatch(PLACES);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

test("a code is in kebab case, as it is kept for years", () => {
  for (const [code] of entries) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
