import { expect, test } from "vitest";
import { paceOf, timeLeft } from "./pace.ts";

test("a pace tells rows in a second and the time that is left at that pace", () => {
  expect(paceOf(10_000, 5000, 0.5)).toEqual({ rate: "500", left: "minder dan een minuut" });
  expect(paceOf(60_000, 60_000, 0.25)).toEqual({ rate: "1.000", left: "3 minuten" });
  expect(paceOf(61_000, 120, 0.5)).toEqual({ rate: "2", left: "2 minuten" });
  expect(paceOf(3_600_000, 7200, 0.3)).toEqual({ rate: "2", left: "2 uur en 20 minuten" });
});

test("at the very start, or when nothing has been read, there is no pace yet", () => {
  for (const pace of [paceOf(100, 5, 0.1), paceOf(5000, 0, 0.1), paceOf(5000, 5, 0)])
    expect(pace).toEqual({ rate: "…", left: "…" });
});

test("the time that is left is told where nothing is counted in rows", () => {
  expect(timeLeft(60_000, 0.25)).toBe("3 minuten");
  expect(timeLeft(500, 0.25)).toBe("…");
  expect(timeLeft(60_000, 0)).toBe("…");
});
