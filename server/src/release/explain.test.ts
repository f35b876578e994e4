import { expect, test } from "vitest";
import { readAskedFigure } from "./explain.ts";

test.each([
  ["care-share 0153", null, ""],
  ["care-share 0153 2025-2026", "2025-2026", ""],
  ["care-share 0153 2025-2026 1", "2025-2026 1", ""],
  ["care-share  0153 2025-09 ", "2025-09", ""],
  ["care-share 0153 2025-2026 2 school-type:bao", "2025-2026 2", "school-type:bao"],
  ["care-share 0153 school-type:bao", null, "school-type:bao"],
])("%s names a figure", (text, period, breakdown) => {
  expect(readAskedFigure(text)).toEqual({ indicator: "care-share", place: "0153", period, breakdown });
});

test.each([
  "",
  "care-share",
  "care-share 0153 2025-2026 3",
  "care-share 0153 bao",
  "care-share 0153 2025-2026 1 a:b c:d",
])("'%s' names none", (text) => {
  expect(readAskedFigure(text)).toBeNull();
});
