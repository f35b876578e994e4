import { expect, test } from "vitest";
import { daysOfPeriod, periodKindOf, periodsWithin, schoolYearOfPeriod } from "./period.ts";

test("a school year has two halves that meet at the end of January, also in a leap year", () => {
  const [first, second] = periodsWithin("2023-2024", "half-year");
  expect(daysOfPeriod(first!)).toEqual({ from: "2023-08-01", to: "2024-01-31" });
  expect(daysOfPeriod(second!)).toEqual({ from: "2024-02-01", to: "2024-07-31" });
});

test("a school year has twelve months, from August up to and including July, that follow each other without a gap", () => {
  const months = periodsWithin("2023-2024", "month");
  expect(months).toHaveLength(12);
  expect([months[0], months[4], months[5], months[11]]).toEqual(["2023-08", "2023-12", "2024-01", "2024-07"]);
  for (const [place, month] of months.slice(1).entries()) {
    const dayAfter = new Date(Date.parse(daysOfPeriod(months[place]!).to) + 86_400_000).toISOString().slice(0, 10);
    expect(daysOfPeriod(month).from).toBe(dayAfter);
  }
  expect(daysOfPeriod("2024-02").to).toBe("2024-02-29");
});

test("every period says in which school year it lies, and what kind it is", () => {
  for (const kind of ["school-year", "half-year", "month"] as const) {
    for (const code of periodsWithin("2025-2026", kind)) {
      expect(schoolYearOfPeriod(code)).toBe("2025-2026");
      expect(periodKindOf(code)).toBe(kind);
    }
  }
});

test.each(["2025", "2025-2027", "2025-2026 3", "2025-13", "2025-00", ""])("%j is no period", (text) => {
  expect(periodKindOf(text)).toBeUndefined();
});
