import { indicatorByCode } from "@monitor/schema/indicators";
import { expect } from "vitest";
import type { TrueFigure } from "../../protection/index.ts";
import type { CountedRows } from "./counted-rows.ts";
import { countFigures } from "./index.ts";
import { holding, PERIODS, rowsOf, YEAR } from "./rows.fixture.ts";

/** The figures of some indicators. */
export const figuresOf = (rows: Partial<CountedRows>, ...codes: readonly string[]): readonly TrueFigure[] =>
  countFigures(
    rowsOf(rows),
    codes.map((code) => indicatorByCode.get(code)!),
    PERIODS,
  ).figures;

export const found = (figures: readonly TrueFigure[], place: string, breakdown = "", period: string = YEAR) =>
  figures.filter((one) => one.place === place && one.breakdown === breakdown && one.period === period);

/** What was counted of the only such figure. */
export const countIn = (figures: readonly TrueFigure[], place: string, breakdown = "", period: string = YEAR) => {
  const own = found(figures, place, breakdown, period);
  expect(own).toHaveLength(1);
  return own[0]!.count;
};

export const enrolled = holding("enrolled linked residenceKnown careKnown");
export const inCare = holding("enrolled linked residenceKnown careKnown withCare care-form:with-stay", `${YEAR} 1`);
export const unlinked = holding("enrolled residenceKnown");
