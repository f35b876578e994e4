import fc from "fast-check";
import { expect, test } from "vitest";
import type { FoundProblem } from "../../../preparation/prepare-messages.ts";
import { problemKinds } from "./problem-summary.ts";

const problem = (severity: FoundProblem["severity"], reason: string, row: number): FoundProblem =>
  ({ code: "day-twice", severity, file: "a.csv", row, field: null, reason, remedy: "Kijk na." }) as FoundProblem;

test("problems that say the same are told once, with how often", () => {
  const found = [1, 2, 3].map((row) => problem("error", "De datum bestaat niet.", row));
  expect(problemKinds(found)).toEqual([
    { severity: "error", reason: "De datum bestaat niet.", remedy: "Kijk na.", count: 3 },
  ]);
});

test("what keeps rows out comes before what is only remarked, however frequent", () => {
  const found = [problem("warning", "Oud.", 1), problem("warning", "Oud.", 2), problem("error", "Fout.", 3)];
  expect(problemKinds(found).map(({ reason }) => reason)).toEqual(["Fout.", "Oud."]);
});

test("no problem is lost", () => {
  const any = fc.record({ severity: fc.constantFrom("error", "warning"), reason: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.array(any), (many) => {
      const found = many.map(({ severity, reason }, row) => problem(severity as FoundProblem["severity"], reason, row));
      expect(problemKinds(found).reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
    }),
  );
});
