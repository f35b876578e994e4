import type { Indicator } from "@monitor/schema/indicators";
import { compare } from "../../comparison/compare.ts";
import { figure, type Row, type TableTwin, text } from "../../figure/table-twin.ts";
import type { LanguageTools } from "../../language/use-language.ts";
import { extremes, regionRows } from "../regions/region-rows.ts";
import type { RegionWithFigures } from "../regions/regions.query.ts";
import { regionAddress } from "../regions/regions-table.ts";

/** Whether the highest region can be told apart from the lowest. */
function differenceOf(ends: ReturnType<typeof extremes>): "real" | "chance" | "unknown" {
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
  readonly differenceOf: (kind: "real" | "chance" | "unknown") => string;
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
    const end = (one: "lowest" | "highest") =>
      ends === null
        ? [text("–"), figure(null, unit)]
        : [text(ends[one].name, { to: regionAddress(ends[one].code) }), figure(ends[one].observation, unit)];
    return {
      key: code,
      unit,
      reference: `${say(indicator.reference.text)} ${year}`,
      cells: [
        text(say(indicator.label), { to: `/regios?cijfer=${code}` }),
        text(numbers.unit(unit)),
        ...end("lowest"),
        ...end("highest"),
        text(words.differenceOf(differenceOf(ends))),
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
