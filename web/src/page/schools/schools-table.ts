import type { Indicator } from "@monitor/schema/indicators";
import type { TFunction } from "i18next";
import { type Column, figure, type TableTwin, text } from "../../figure/table-twin.ts";
import { hasInterval } from "../../graphql/observation.ts";
import type { LanguageTools } from "../../language/use-language.ts";
import { siteAddress } from "../../place/place-address.ts";
import { schoolTypeWords } from "../../place/site-filter.ts";
import { isHeldAgainstType, type SchoolRow } from "./school-rows.ts";

export interface SchoolsTableWords {
  readonly caption: string;
  /** Reference date or period with its school year. */
  readonly reference: string;
  /** What follows the address of a school, such as the chosen school year. */
  readonly search: string;
}

/** Schools below each other on one indicator: figure, interval, schools of the same type, and the verdict in words. */
export function schoolsTable(
  rows: readonly SchoolRow[],
  indicator: Indicator,
  words: SchoolsTableWords,
  { say, numbers, language }: Pick<LanguageTools, "say" | "numbers" | "language">,
  t: TFunction<"schools">,
  compared: TFunction<"figure">,
): TableTwin {
  const { unit } = indicator;
  const numeric = true;
  const held = isHeldAgainstType(indicator);
  const withInterval = indicator.interval !== null;
  const columns: Column[] = [
    { key: "school", heading: t("school") },
    { key: "value", heading: `${say(indicator.label)} (${numbers.unit(unit)})`, numeric },
    ...(withInterval ? [{ key: "interval", heading: compared("intervalHeading"), numeric }] : []),
    ...(held
      ? [
          { key: "alike", heading: t("alikeHeading"), numeric },
          { key: "verdict", heading: t("verdict"), sentences: true },
        ]
      : []),
    { key: "type", heading: t("type") },
    { key: "municipality", heading: t("municipality") },
  ];
  return {
    caption: words.caption,
    columns,
    rows: rows.map(({ site, own, alike, comparison }) => ({
      key: site.code,
      unit,
      reference: words.reference,
      cells: [
        text(site.name, { to: `${siteAddress(site.code)}${words.search}` }),
        figure(own, unit),
        ...(withInterval ? [text(hasInterval(own) ? numbers.interval(own.lower, own.upper, unit) : "–")] : []),
        ...(held ? [figure(alike, unit), text(t(`verdict_${comparison}`))] : []),
        text(schoolTypeWords(site.schoolType, language)),
        text(site.municipality.name),
      ],
    })),
  };
}
