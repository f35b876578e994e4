import type { Indicator } from "@monitor/schema/indicators";
import type { TrueFigure } from "../../protection/index.ts";
import type { CountedPlace, SiteCoverage } from "./expected-cells.ts";
import type { CountedCell, Population } from "./family/counted-cell.ts";
import type { CountedPeriod } from "./period.ts";

/** What was counted of one indicator over one population. */
export interface CountedIndicator {
  readonly indicator: Indicator;
  readonly population: Population;
  readonly cells: readonly CountedCell[];
}

const keyOf = (cell: { place: string; breakdown: string; period: string }): string =>
  `${cell.place}\t${cell.breakdown}\t${cell.period}`;

const byKey = <T extends { place: string; breakdown: string; period: string }>(cells: readonly T[]) =>
  new Map(cells.map((cell) => [keyOf(cell), cell]));

function breakdownsOf(indicator: Indicator, place: CountedPlace): readonly string[] {
  const wanted = (breakdown: string) => indicator.breakdowns.some((kind) => breakdown.startsWith(`${kind}:`));
  return ["", ...place.breakdowns.filter(wanted)];
}

/** The part of a cell that was delivered: of its school sites, and of its pupils by those who deliver about them. */
function coverageOf(sites: SiteCoverage | undefined, cell: CountedCell): number {
  const ofSites = sites === undefined || sites.expected === 0 ? 0 : sites.delivered / sites.expected;
  const ofPupils = cell.everyone === 0 ? 0 : cell.known / cell.everyone;
  return Math.min(ofSites, ofPupils);
}

/**
 * A figure for every place, indicator, school year and breakdown: what was counted, or the reason why there is nothing.
 * A cell is never simply absent.
 */
export function figuresOf(
  counted: readonly CountedIndicator[],
  places: readonly CountedPlace[],
  periods: readonly CountedPeriod[],
  siteCoverage: readonly SiteCoverage[],
  indicators: readonly Indicator[],
): readonly TrueFigure[] {
  const sites = byKey(siteCoverage);
  const cells = new Map(counted.map((one) => [`${one.indicator.code} ${one.population}`, byKey(one.cells)]));
  return indicators.flatMap((indicator) =>
    places.flatMap((place) => {
      const population = indicator.population[place.level];
      const ofPopulation = cells.get(`${indicator.code} ${population}`);
      return breakdownsOf(indicator, place).flatMap((breakdown) =>
        periods.map(({ schoolYear, ended }): TrueFigure => {
          const cell = { place: place.place, breakdown, period: schoolYear };
          const found = ofPopulation?.get(keyOf(cell));
          const gap = population === "none" ? "NOT_APPLICABLE" : "NOT_DELIVERED";
          return {
            ...cell,
            indicator: indicator.code,
            provisional: indicator.reference.kind === "school-year" && !ended,
            coverage: found === undefined ? 0 : coverageOf(sites.get(keyOf(cell)), found),
            count: found?.count ?? gap,
          };
        }),
      );
    }),
  );
}
