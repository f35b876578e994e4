import { expect, test } from "vitest";
import { countDateOf, isSchoolYear, periodOf, previousSchoolYear, schoolYearOf } from "./school-year.ts";

test("a school year runs from 1 August up to and including 31 July", () => {
  expect(schoolYearOf("2025-08-01")).toBe("2025-2026");
  expect(schoolYearOf("2026-07-31")).toBe("2025-2026");
  expect(schoolYearOf("2026-08-01")).toBe("2026-2027");
  expect(periodOf("2025-2026")).toEqual({ from: "2025-08-01", to: "2026-07-31" });
});

test("pupils are counted on 1 October of the school year", () => {
  expect(countDateOf("2025-2026")).toBe("2025-10-01");
});

test("two years that do not follow each other are no school year", () => {
  expect(isSchoolYear("2025-2026")).toBe(true);
  expect(isSchoolYear("2025-2027")).toBe(false);
  expect(isSchoolYear("25-26")).toBe(false);
});

test("the year before 2025-2026 is 2024-2025", () => {
  expect(previousSchoolYear("2025-2026")).toBe("2024-2025");
});
