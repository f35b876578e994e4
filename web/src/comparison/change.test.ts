import { INDICATORS, indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { yearOnYear } from "./change.ts";

const careShare = indicatorByCode.get("care-share")!;
const lastYear = (change = {}) => anObservation({ period: "2024-2025", ...change });

test("each indicator of the catalogue has a row, also when the release holds no figure of it", () => {
  const rows = yearOnYear(INDICATORS, [anObservation()], "2025-2026");
  expect(rows.map((row) => row.indicator.code)).toEqual(INDICATORS.map((one) => one.code));
  expect(rows.filter((row) => row.now === null)).toHaveLength(INDICATORS.length - 1);
});

test("a rise beyond chance is a demonstrable change", () => {
  const [row] = yearOnYear([careShare], [anObservation(), lastYear({ value: 8, lower: 7.5, upper: 8.5 })], "2025-2026");
  expect(row).toMatchObject({ comparison: "higher" });
  expect(row!.difference).toBeCloseTo(2.4);
});

test("with a masked year there is neither difference nor direction", () => {
  const [row] = yearOnYear(
    [careShare],
    [anObservation(), withoutValue("SUPPRESSED", { period: "2024-2025" })],
    "2025-2026",
  );
  expect(row).toMatchObject({ difference: null, comparison: "unknown" });
});

test("the year before is the school year before, not the nearest one delivered", () => {
  const [row] = yearOnYear([careShare], [anObservation(), lastYear({ period: "2023-2024" })], "2025-2026");
  expect(row!.before).toBeNull();
});
