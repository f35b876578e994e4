import { expect, test } from "vitest";
import { daysLater, workingDaysLater } from "./working-days.ts";

test("five working days after a Wednesday is the Wednesday after it", () => {
  expect(workingDaysLater("2025-09-03", 5)).toBe("2025-09-10");
});

test("after a Friday or in a weekend counting begins on Monday", () => {
  for (const day of ["2025-09-05", "2025-09-06", "2025-09-07"]) expect(workingDaysLater(day, 1)).toBe("2025-09-08");
});

test("no days later is the same day, and months and leap years come out right", () => {
  expect(workingDaysLater("2025-09-06", 0)).toBe("2025-09-06");
  expect(daysLater("2024-02-01", 28)).toBe("2024-02-29");
  expect(daysLater("2025-12-31", 1)).toBe("2026-01-01");
});
