import { type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import { COUNTRY, hasValue } from "@monitor/schema/vocabulary";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { Refusal } from "../../refusal.ts";
import type { ReferenceRate, UnitToCompare } from "./compare-units.ts";
import type { ComparedLevel } from "./comparison.type.ts";
import { loadersOf } from "./loaders.ts";
import type { Observation } from "./observation.type.ts";
import type { Unit } from "./units.ts";

/** Which published figures are asked for. */
export interface FigureChoice {
  readonly indicator: Indicator;
  readonly period: string;
  /** Null: the newest. */
  readonly release: number | null;
}

/** @throws Refusal in Dutch when the catalogue has no such indicator */
export function knownIndicator(code: string): Indicator {
  const indicator = indicatorByCode.get(code);
  if (indicator !== undefined) return indicator;
  throw new Refusal(
    "no-such-indicator",
    `Er is geen cijfer met de code '${code.slice(0, 40)}'.`,
    "Kies een cijfer uit de lijst van begrippen.",
  );
}

function loaderOf(
  { indicator, period, release }: FigureChoice,
  breakdown: "school-type" | null,
  context: ViewerContext,
) {
  return loadersOf(context).observations({ indicators: [indicator.code], periods: [period], breakdown, release });
}

/** The published figure of each unit, of the whole. */
export async function withFigures(
  units: readonly Unit[],
  choice: FigureChoice,
  context: ViewerContext,
): Promise<readonly UnitToCompare[]> {
  const found = await Promise.all(units.map(({ code }) => loaderOf(choice, null, context).load(code)));
  return units.map(({ code, name, schoolType }, at) => ({ code, name, schoolType, figure: found[at]![0] }));
}

const rateIn = (figure: Observation | undefined): number | undefined =>
  figure?.numerator != null && figure.denominator && hasValue(figure.status)
    ? figure.numerator / figure.denominator
    : undefined;

/** The published rates of the whole release. None where it is about others than the units are: pupils or residents. */
export async function referenceRate(
  choice: FigureChoice,
  level: ComparedLevel,
  context: ViewerContext,
): Promise<ReferenceRate> {
  const { population } = choice.indicator;
  if (population[level] !== population.country) return () => undefined;
  const figures = await Promise.all(
    ([null, "school-type"] as const).map((breakdown) => loaderOf(choice, breakdown, context).load(COUNTRY)),
  );
  const rates = new Map(figures.flat().map((figure) => [figure.breakdown ?? "", rateIn(figure)]));
  return (schoolType) => rates.get(schoolType === null ? "" : `school-type:${schoolType}`);
}
