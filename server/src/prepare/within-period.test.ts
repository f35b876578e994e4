import fc from "fast-check";
import { expect, test } from "vitest";
import { daysWithin } from "./within-period.ts";

const PERIOD = { from: "2025-08-01", to: "2026-07-31" };

test("an enrolment is clipped to the period; without dates it is the whole period", () => {
  expect(daysWithin("2020-09-01", "2025-12-31", PERIOD)).toEqual({ from: "2025-08-01", to: "2025-12-31" });
  expect(daysWithin("1-9-2025", "", PERIOD)).toEqual({ from: "2025-09-01", to: "2026-07-31" });
  expect(daysWithin("", "", PERIOD)).toEqual(PERIOD);
});

test("an enrolment that ended before the period, or begins after it, has no day in it", () => {
  expect(daysWithin("", "2025-07-31", PERIOD)).toBeNull();
  expect(daysWithin("2026-08-01", "", PERIOD)).toBeNull();
});

test("whatever the dates are, the days that are left lie in the period and in order", () => {
  const day = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (from, to) => {
      const days = daysWithin(from, to, PERIOD);
      if (days === null) expect(from > PERIOD.to || to < PERIOD.from || to < from).toBe(true);
      else
        expect([PERIOD.from, days.from, days.to, PERIOD.to]).toEqual(
          [PERIOD.from, days.from, days.to, PERIOD.to].toSorted(),
        );
    }),
  );
});
