import { expect, test } from "vitest";
import { countedPeriods } from "./period.ts";

test("a school year has ended on its last day, 31 July", () => {
  expect(countedPeriods(["2025-2026"], "2026-07-30")).toMatchObject([{ until: "2026-07-30", ended: false }]);
  expect(countedPeriods(["2025-2026"], "2026-07-31")).toMatchObject([{ until: "2026-07-31", ended: true }]);
  expect(countedPeriods(["2025-2026"], "2026-11-21")).toMatchObject([{ until: "2026-07-31", ended: true }]);
});

test("before 1 October there are no pupils to count in a school year", () => {
  expect(countedPeriods(["2024-2025", "2025-2026"], "2025-09-30").map((period) => period.schoolYear)).toEqual([
    "2024-2025",
  ]);
  expect(countedPeriods(["2025-2026"], "2025-10-01")).toHaveLength(1);
});

test("school years come in order, each once", () => {
  const given = ["2025-2026", "2023-2024", "2025-2026"];
  expect(countedPeriods(given, "2026-07-31").map((period) => period.schoolYear)).toEqual(["2023-2024", "2025-2026"]);
});
