import type { Indicator } from "@monitor/schema/indicators";
import { compare } from "../../comparison/compare.ts";
import { figure, type Row, type TableTwin, text } from "../../figure/table-twin.ts";
import type { LanguageTools } from "../../language/use-language.ts";
import { extremes, regionRows } from "../regions/region-rows.ts";
import type { RegionWithFigures } from "../regions/regions.query.ts";
import { regionAddress } from "../regions/regions-table.ts";

type Difference = "real" | "chance" | "none" | "unknown";

/** Whether the highest region can be told apart from the lowest. */
function differenceOf(ends: ReturnType<typeof extremes>): Difference {
  if (ends !== null && ends.highest.observation.value === ends.lowest.observation.value) return "none";
  const comparison = ends === null ? "unknown" : compare(ends.highest.observation, ends.lowest.observation);
  if (comparison === "unknown") return "unknown";
  return comparison === "higher" ? "real" : "chance";
}

export interface RangeWords {
  readonly caption: string;
  readonly indicator: string;
  readonly unit: string;
  readonly lowest: string;
  readonly lowestValue: string;
  readonly highest: string;
  readonly highestValue: string;
  readonly difference: string;
  readonly allAlike: string;
  readonly differenceOf: (kind: Difference) => string;
}

/** Lowest and highest region of each indicator, for a viewer without a region of its own. */
export function rangeTable(
  indicators: readonly Indicator[],
  regions: readonly RegionWithFigures[],
  year: string,
  words: RangeWords,
  { say, numbers }: Pick<LanguageTools, "say" | "numbers">,
): TableTwin {
  const rows = indicators.map((indicator): Row => {
    const { unit, code } = indicator;
    const ends = extremes(regionRows(regions, { indicator: code, period: year }, null));
    const difference = differenceOf(ends);
    const end = (one: "lowest" | "highest") => {
      if (ends === null) return [text("–"), figure(null, unit)];
      const { name, code: region, observation } = ends[one];
      // where all with a figure have the same, none is the lowest
      const named = difference === "none" ? text(words.allAlike) : text(name, { to: regionAddress(region) });
      return [named, figure(observation, unit)];
    };
    return {
      key: code,
      unit,
      reference: `${say(indicator.reference.text)} ${year}`,
      cells: [
        text(say(indicator.label), { to: `/regios?cijfer=${code}` }),
        text(numbers.unit(unit)),
        ...end("lowest"),
        ...end("highest"),
        text(words.differenceOf(difference)),
      ],
    };
  });
  return {
    caption: words.caption,
    columns: [
      { key: "indicator", heading: words.indicator },
      { key: "unit", heading: words.unit },
      { key: "lowest", heading: words.lowest },
      { key: "lowestValue", heading: words.lowestValue, numeric: true },
      { key: "highest", heading: words.highest },
      { key: "highestValue", heading: words.highestValue, numeric: true },
      { key: "difference", heading: words.difference, sentences: true },
    ],
    rows,
  };
}
