import type { TFunction } from "i18next";
import { figure, number, type TableTwin, text } from "../../figure/table-twin.ts";
import { hasInterval } from "../../graphql/observation.ts";
import type { LanguageTools } from "../../language/use-language.ts";
import type { ProfileRow } from "./profile-rows.ts";

export interface ProfileNames {
  readonly caption: string;
  readonly region: string;
  /** The same school type in the region. */
  readonly alike: string;
}

/** The table twin of the profile: the same rows, with bounds and with the words of each comparison. */
export function profileTable(
  rows: readonly ProfileRow[],
  year: string,
  names: ProfileNames,
  { say, numbers }: Pick<LanguageTools, "say" | "numbers">,
  t: TFunction<"school">,
  compared: TFunction<"figure">,
): TableTwin {
  const numeric = true;
  return {
    caption: names.caption,
    columns: [
      { key: "indicator", heading: compared("indicator") },
      { key: "unit", heading: compared("unitHeading") },
      { key: "own", heading: t("own"), numeric },
      { key: "lower", heading: t("lower"), numeric },
      { key: "upper", heading: t("upper"), numeric },
      { key: "region", heading: names.region, numeric },
      { key: "alike", heading: names.alike, numeric },
      { key: "withRegion", heading: t("withRegion"), sentences: true },
      { key: "withAlike", heading: t("withAlike"), sentences: true },
    ],
    rows: rows.map((row) => {
      const { indicator, own } = row;
      const { unit } = indicator;
      return {
        key: indicator.code,
        unit,
        reference: `${say(indicator.reference.text)} ${year}`,
        cells: [
          text(say(indicator.label), { to: `/begrippen#${indicator.code}` }),
          text(numbers.unit(unit)),
          figure(own, unit),
          number(hasInterval(own) ? own.lower : null, unit),
          number(hasInterval(own) ? own.upper : null, unit),
          figure(row.region, unit),
          figure(row.alike, unit),
          text(compared(`comparison_${row.withRegion}`, { other: t("theRegion") })),
          text(compared(`comparison_${row.withAlike}`, { other: names.alike })),
        ],
      };
    }),
  };
}
