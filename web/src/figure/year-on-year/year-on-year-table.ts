import type { TFunction } from "i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import { hasInterval } from "../../graphql/observation.ts";
import type { LanguageTools } from "../../language/use-language.ts";
import { figure, type Row, type TableTwin, text } from "../table-twin.ts";
import { changeWords } from "./change-words.ts";

/** A last column: what the figure is held against, in words. */
export interface Against {
  readonly heading: string;
  readonly words: (row: YearOnYear) => string;
}

/** One row per indicator: now, its interval, the year before, the change in words, and what it is held against. */
export function yearOnYearTable(
  rows: readonly YearOnYear[],
  year: string,
  caption: string,
  { say, numbers }: Pick<LanguageTools, "say" | "numbers">,
  t: TFunction<"figure">,
  against: Against | null,
): TableTwin {
  const toRow = (row: YearOnYear): Row => {
    const { indicator, now, before } = row;
    const { unit } = indicator;
    const interval = hasInterval(now) ? numbers.interval(now.lower, now.upper, unit) : t("noInterval");
    return {
      key: indicator.code,
      unit,
      reference: `${say(indicator.reference.text)} ${year}`,
      cells: [
        text(say(indicator.label), { to: `/begrippen#${indicator.code}` }),
        text(numbers.unit(unit)),
        figure(now, unit),
        text(interval),
        figure(before, unit),
        text(changeWords(row, t, numbers)),
        ...(against === null ? [] : [text(against.words(row))]),
      ],
    };
  };
  return {
    caption,
    columns: [
      { key: "indicator", heading: t("indicator") },
      { key: "unit", heading: t("unitHeading") },
      { key: "now", heading: year, numeric: true },
      { key: "interval", heading: t("intervalHeading"), numeric: true },
      { key: "before", heading: t("before"), numeric: true },
      { key: "change", heading: t("change"), sentences: true },
      ...(against === null ? [] : [{ key: "against", heading: against.heading, sentences: true }]),
    ],
    rows: rows.map(toRow),
  };
}
