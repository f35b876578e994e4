import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAndRound, type TrueFigure } from "../protection/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { observationsOf } from "./observation.ts";

const figures: readonly TrueFigure[] = ["0141", "0153", "99AA00", "99AB00", "IR-TWENTE", "PO2301"].flatMap(
  (place, index) =>
    (["2024-2025", "2025-2026"] as const).map((period) => ({
      place,
      indicator: "care-share",
      period,
      breakdown: "",
      provisional: false,
      coverage: 1,
      count: { family: "share", having: 7 * index, among: 100 + index },
    })),
);
const observations = observationsOf(maskAndRound(figures));

test("the order in which cells were counted leaves no trace in the release", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...figures], { minLength: figures.length }), (shuffled) => {
      expect(observationsOf(maskAndRound(shuffled))).toEqual(observations);
    }),
  );
});

test("equal observations have equal fingerprints, and one figure that differs changes it", () => {
  expect(fingerprintOf([...observations])).toBe(fingerprintOf(observations));
  const [first, ...rest] = observations;
  expect(fingerprintOf([{ ...first!, status: "PROVISIONAL" }, ...rest])).not.toBe(fingerprintOf(observations));
});
