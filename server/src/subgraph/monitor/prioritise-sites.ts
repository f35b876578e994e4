import type { Indicator } from "@monitor/schema/indicators";
import { Refusal } from "../../refusal.ts";
import { prioritise, type WeighedIndicator } from "../../statistics/index.ts";
import type { Observation } from "./observation.type.ts";
import type { PrioritisedSite, Priority } from "./priority.type.ts";
import type { SchoolSite } from "./school-site.type.ts";
import { isWeighable, weighedFigure } from "./weighed-figure.ts";

const MOST_INDICATORS = 10;
const MOST_WEIGHT = 100;

/** An indicator, its weight, and its published figure by site. */
export interface Weight {
  readonly indicator: Indicator;
  readonly weight: number;
}

export type FiguresBySite = ReadonlyMap<string, Observation>;

const refuse = (code: string, message: string, remedy: string) => new Refusal(code, message, remedy);

/** @throws Refusal in Dutch on weights by which nothing can be ordered */
export function requireWeights(weights: readonly Weight[]): void {
  if (new Set(weights.map(({ indicator }) => indicator.code)).size !== weights.length) {
    throw refuse("weight-twice", "Een cijfer staat twee keer in de weging.", "Geef elk cijfer één gewicht.");
  }
  if (weights.length > MOST_INDICATORS) {
    const message = `De weging noemt ${weights.length} cijfers; hooguit ${MOST_INDICATORS} kunnen samen wegen.`;
    throw refuse("too-many-weights", message, "Laat cijfers weg die u weinig gewicht geeft.");
  }
  const wrong = weights.find(({ weight }) => !(weight >= 0 && weight <= MOST_WEIGHT));
  if (wrong !== undefined) {
    const message = `Het gewicht van '${wrong.indicator.label.nl}' ligt niet tussen 0 en ${MOST_WEIGHT}.`;
    throw refuse("weight-out-of-range", message, `Kies een gewicht van 0 tot en met ${MOST_WEIGHT}.`);
  }
  const unweighable = weights.find(({ indicator }) => !isWeighable(indicator));
  if (unweighable !== undefined) {
    const message = `'${unweighable.indicator.label.nl}' is geen aandeel of verhouding en kan niet meewegen.`;
    throw refuse("not-weighable", message, "Kies een cijfer dat een aandeel van leerlingen is, of een verhouding.");
  }
  if (!weights.some(({ weight }) => weight > 0)) {
    throw refuse("no-weight", "Geen enkel cijfer heeft gewicht.", "Geef ten minste één cijfer een gewicht boven 0.");
  }
}

/**
 * Orders sites by the weights that a user gives, from published figures alone. A masked figure adds nothing and keeps its
 * reason; a site without any figure takes no part and stands last.
 *
 * @param figures by code of the indicator
 * @throws Refusal as {@link requireWeights}
 */
export function prioritiseSites(
  sites: readonly SchoolSite[],
  weights: readonly Weight[],
  figures: ReadonlyMap<string, FiguresBySite>,
): Priority {
  requireWeights(weights);
  const weighed = weights.map(({ indicator, weight }): WeighedIndicator => {
    const entries = sites.flatMap(({ code }) => {
      const figure = weighedFigure(indicator, figures.get(indicator.code)?.get(code));
      return figure === undefined ? [] : [[code, figure] as const];
    });
    return { code: indicator.code, weight, isLighter: indicator.direction === "lighter", figures: new Map(entries) };
  });
  const { units, top, resamples } = prioritise(weighed);
  const places = new Map(units.map((unit, place) => [unit.unit, { ...unit, place }]));
  const prioritised = sites.map((site): PrioritisedSite & { place: number } => {
    const found = places.get(site.code);
    const contributions = weights.map(({ indicator, weight }) => {
      const figure = figures.get(indicator.code)?.get(site.code);
      const weightless = weight === 0 && weighedFigure(indicator, figure) !== undefined ? 0 : null;
      const own = found?.contributions.find((one) => one.indicator === indicator.code);
      return {
        indicator: indicator.code,
        status: figure?.status ?? ("NOT_DELIVERED" as const),
        value: figure?.value ?? null,
        contribution: own?.contribution ?? weightless,
      };
    });
    const { score = null, stability = null, place = sites.length } = found ?? {};
    return { site, score, contributions, stability, place };
  });
  return { sites: prioritised.sort((one, other) => one.place - other.place), top, resamples };
}
