import { expect, test } from "vitest";
import { maskAndRound, type TrueFigure } from "../../protection/index.ts";
import { keptReasons } from "./reason.ts";

const figure = (indicator: string, place: string, having: number): TrueFigure => ({
  ...{ place, indicator, period: "2025-2026", breakdown: "", provisional: false, coverage: 1 },
  count: { family: "share", having, among: 100 },
});
const exact = [
  figure("care-share", "99AA00", 2),
  figure("care-share", "99AB00", 20),
  figure("providers", "99AB00", 20),
  figure("care-share", "0141", 40),
  figure("care-share", "0153", 60),
];
const shown = maskAndRound(exact);
test("what is kept names the figures that are protected, and not what is hidden by itself", () => {
  const kept = keptReasons(shown, [
    { figure: 0, because: "small" },
    { figure: 4, because: "all" },
    { figure: 3, because: "hours" },
    { figure: 1, because: "complementary", protects: [0] },
    { figure: 2, because: "follows" },
  ]);
  expect(kept).toEqual([
    {
      ...{ place: "99AB00", indicator: "care-share", period: "2025-2026", breakdown: "", because: "complementary" },
      protects: [["care-share", "99AA00", "2025-2026", ""]],
    },
    {
      ...{ place: "99AB00", indicator: "providers", period: "2025-2026", breakdown: "", because: "follows" },
      protects: null,
    },
  ]);
});
