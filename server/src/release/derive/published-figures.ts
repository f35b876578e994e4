import { figureKey, type ProtectedFigure } from "../../protection/index.ts";

/** The published figures of some indicators, found by their cell. */
export interface PublishedFigures {
  /** All cells of an indicator, in the order in which they came. */
  of(indicator: string): readonly ProtectedFigure[];
  /** The cell of a figure with another part or period; undefined where the release has no such cell. */
  beside(
    figure: ProtectedFigure,
    cell: Partial<Pick<ProtectedFigure, "breakdown" | "period" | "place">>,
  ): ProtectedFigure | undefined;
}

/** Only the named indicators are kept: a national release has millions of figures, and few have figures derived from them. */
export function publishedFigures(
  figures: readonly ProtectedFigure[],
  indicators: ReadonlySet<string>,
): PublishedFigures {
  const kept = figures.filter((figure) => indicators.has(figure.indicator));
  const byIndicator = Map.groupBy(kept, (figure) => figure.indicator);
  const byCell = new Map(kept.map((figure) => [figureKey(figure), figure]));
  return {
    of: (indicator) => byIndicator.get(indicator) ?? [],
    beside: (figure, cell) => byCell.get(figureKey({ ...figure, ...cell })),
  };
}
