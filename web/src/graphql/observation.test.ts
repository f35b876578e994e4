import { expect, test } from "vitest";
import { anObservation, withoutValue } from "./observation.fixture.ts";
import { hasInterval, isFigure, pick } from "./observation.ts";

test("a suppressed or undelivered figure is no number, whatever else the answer holds", () => {
  for (const status of ["SUPPRESSED", "TOO_FEW", "NOT_DELIVERED", "NOT_APPLICABLE"] as const) {
    expect(isFigure(anObservation({ status, value: 0 }))).toBe(false);
    expect(hasInterval(withoutValue(status))).toBe(false);
  }
});

test("a provisional figure counts as a number", () => {
  expect(isFigure(anObservation({ status: "PROVISIONAL" }))).toBe(true);
});

test("a count without an interval is a figure but cannot be told apart from chance", () => {
  const count = anObservation({ indicator: "pupils", value: 250, lower: null, upper: null });
  expect(isFigure(count)).toBe(true);
  expect(hasInterval(count)).toBe(false);
});

test("the figure of all school types together is never mixed up with that of one type", () => {
  const whole = anObservation();
  const primary = anObservation({ breakdown: "school-type:bao", value: 8 });
  expect(pick([primary, whole], { indicator: "care-share", period: "2025-2026" })).toBe(whole);
  expect(pick([whole, primary], { indicator: "care-share", period: "2025-2026", breakdown: "school-type:bao" })).toBe(
    primary,
  );
});

test("a figure that the release does not hold is absent, not another year's", () => {
  expect(pick([anObservation()], { indicator: "care-share", period: "2023-2024" })).toBeNull();
});
