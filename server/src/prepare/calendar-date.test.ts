import { expect, test } from "vitest";
import { calendarDate, daysFromTo } from "./calendar-date.ts";

test("a date as jjjj-mm-dd is taken as it is", () => {
  expect(calendarDate("2025-09-01")).toBe("2025-09-01");
  expect(calendarDate("2024-02-29")).toBe("2024-02-29");
});

test("a day that does not exist is no date", () => {
  for (const text of [
    "2025-02-29",
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "31-11-2025",
    "",
    "vandaag",
    "20250901",
    "0000-01-01",
  ])
    expect(calendarDate(text), text).toBeNull();
});

test("a time or a time zone behind the date is passed over: the date as written counts", () => {
  expect(calendarDate("2012-08-20T23:30:00+02:00")).toBe("2012-08-20");
  expect(calendarDate("2005-09-09Z")).toBe("2005-09-09");
  expect(calendarDate("2005-09-09+01:00")).toBe("2005-09-09");
  expect(calendarDate("2005-02-30T10:00:00")).toBeNull();
});

test("a date as a Dutch spreadsheet shows it is understood, day first", () => {
  expect(calendarDate("3-11-2025")).toBe("2025-11-03");
  expect(calendarDate("03/11/2025")).toBe("2025-11-03");
});

test("days are counted with both ends, also over the change of the clock", () => {
  expect(daysFromTo("2025-09-01", "2025-09-01")).toBe(1);
  expect(daysFromTo("2025-10-20", "2025-10-27")).toBe(8);
  expect(daysFromTo("2026-03-28", "2026-03-30")).toBe(3);
});
