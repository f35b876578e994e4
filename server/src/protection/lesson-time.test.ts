import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOURS_STEP, maskOfTime, roundHours } from "./lesson-time.ts";

const hours = (count: number) => count * 60;
const school = { pupils: 200, absentPupils: 150, missedMinutes: hours(9_800), lessonMinutes: hours(200_000) };

describe("lesson time missed", () => {
  test("is shown for a school of two hundred pupils", () => {
    expect(maskOfTime(school)).toBeNull();
  });

  test("is not shown for nine pupils, is shown for ten", () => {
    const few = { absentPupils: 8, missedMinutes: hours(1_000), lessonMinutes: hours(10_000) };
    expect(maskOfTime({ ...few, pupils: 9 })).toBe("TOO_FEW");
    expect(maskOfTime({ ...few, pupils: 10 })).toBeNull();
  });

  test("is masked when it is the time of one to four pupils", () => {
    expect([1, 4, 5].map((absentPupils) => maskOfTime({ ...school, absentPupils }))).toEqual([
      "SUPPRESSED",
      "SUPPRESSED",
      null,
    ]);
  });

  test("that nobody missed is shown as 0; a little time is masked rather than shown as 0", () => {
    expect(maskOfTime({ ...school, absentPupils: 0, missedMinutes: 0 })).toBeNull();
    expect(maskOfTime({ ...school, missedMinutes: 1 })).toBe("SUPPRESSED");
    expect(maskOfTime({ ...school, missedMinutes: hours(HOURS_STEP) - 1 })).toBe("SUPPRESSED");
    expect(maskOfTime({ ...school, missedMinutes: hours(HOURS_STEP) })).toBeNull();
  });

  test("is masked when hardly any lesson was attended, or there was no lesson", () => {
    expect(maskOfTime({ ...school, missedMinutes: school.lessonMinutes - 1 })).toBe("SUPPRESSED");
    expect(maskOfTime({ ...school, missedMinutes: 0, lessonMinutes: 0 })).toBe("SUPPRESSED");
  });

  test("shows the same hours whether or not one pupil stayed at home for half the year, or else the next step", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: hours(1_000), max: hours(1e8) }),
        fc.integer({ min: 0, max: hours(500) }),
        (m, own) => {
          expect(roundHours(m + own) - roundHours(m)).toBeOneOf([0, HOURS_STEP]);
        },
      ),
    );
  });
});
