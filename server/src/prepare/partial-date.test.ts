import fc from "fast-check";
import { expect, test } from "vitest";
import { partialDate } from "./partial-date.ts";

test("a whole date is that day, in each way that CBS and spreadsheets write it", () => {
  const day = { first: "2025-09-08", last: "2025-09-08" };
  for (const text of ["20250908", "2025-09-08", "8-9-2025", "08/09/2025", "2025/09/08"])
    expect(partialDate(text), text).toEqual(day);
});

test("a date without its day is any day of that month, also in February of a leap year", () => {
  expect(partialDate("20250900")).toEqual({ first: "2025-09-01", last: "2025-09-30" });
  expect(partialDate("00-12-2025")).toEqual({ first: "2025-12-01", last: "2025-12-31" });
  expect(partialDate("20240200")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
  expect(partialDate("20250200")).toEqual({ first: "2025-02-01", last: "2025-02-28" });
});

test("without month or year there is no way to tell the school year", () => {
  for (const text of ["20250000", "00000000", "00000900", "20250012", "0000-09-12"])
    expect(partialDate(text), text).toBe("unknown");
});

test("a date that does not exist is no date", () => {
  for (const text of ["20270631", "20251301", "20251300", "99999999", "2025", "", "ooit", "2025-0908", "250908"])
    expect(partialDate(text), text).toBeNull();
});

test("any date without its day lies within its month, and its first and last day are those of that month", () => {
  const month = fc.record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(month, ({ year, month }) => {
      const start = `${String(year).padStart(4, "0")}${String(month).padStart(2, "0")}`;
      const span = partialDate(`${start}00`);
      if (span === null || span === "unknown") throw new Error(start);
      expect(span.first.replaceAll("-", "")).toBe(`${start}01`);
      expect(span.last.replaceAll("-", "").slice(0, 6)).toBe(start);
      // the day after the last is another month, and every day between is a day of this one
      expect(partialDate(`${start}${Number(span.last.slice(-2)) + 1}`)).toBeNull();
      for (let day = 1; day <= Number(span.last.slice(-2)); day++)
        expect(partialDate(`${start}${String(day).padStart(2, "0")}`)).not.toBeNull();
    }),
    { numRuns: 200 },
  );
});
