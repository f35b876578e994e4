import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { DotChart } from "../../chart/dot/DotChart.tsx";
import { describeRow } from "../../chart/dot/dot-option.ts";
import { Figure } from "../../figure/Figure.tsx";
import { Footnotes } from "../../figure/Footnotes.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { InWords } from "./InWords.tsx";
import type { RegionRow } from "./region-rows.ts";
import { regionAddress, regionsTable } from "./regions-table.ts";
import { ALL_TYPES, type RegionsChoice } from "./use-regions-choice.ts";

export interface RegionsFigureProps {
  readonly rows: readonly RegionRow[];
  readonly choice: RegionsChoice;
}

/** The regions side by side: dots with intervals, the same in words, and the same as a table. */
export function RegionsFigure({ rows, choice }: RegionsFigureProps) {
  const { t } = useTranslation("regions");
  const { language, say, numbers } = useLanguage();
  const navigate = useNavigate();
  const { indicator, period, schoolType } = choice;
  const unit = numbers.unit(indicator.unit);
  const words = useMemo(() => ({ language, unit: indicator.unit, numbers }), [language, indicator.unit, numbers]);
  const reference = say(indicator.reference.text);
  const title = t("figureTitle", { indicator: say(indicator.label) });
  const subtitle =
    schoolType === ALL_TYPES
      ? t("subtitle", { unit, reference, year: period })
      : t("subtitleType", { unit, type: say(SCHOOL_TYPES[schoolType].label), reference, year: period });
  const table = regionsTable(rows, indicator, {
    caption: `${title}, ${subtitle}`,
    region: t("region"),
    value: `${say(indicator.label)} (${unit})`,
    lower: t("lower"),
    upper: t("upper"),
    numerator: say(indicator.numerator),
    denominator: indicator.denominator === null ? "" : say(indicator.denominator),
    reference: `${reference} ${period}`,
  });
  const select = useMemo(
    () => (name: string) => {
      const row = rows.find((one) => one.name === name);
      if (row !== undefined) void navigate(regionAddress(row.code));
    },
    [rows, navigate],
  );
  return (
    <Figure
      name="regios"
      title={title}
      subtitle={subtitle}
      table={table}
      indicator={indicator.code}
      source={say(indicator.source)}
      footnotes={
        <Footnotes indicator={indicator} more={rows.some((row) => row.mark !== undefined) ? [t("uncertain")] : []} />
      }
      chart={
        <div className="beside">
          <DotChart
            rows={rows}
            words={words}
            label={`${title}. ${rows.map((row) => describeRow(row, words)).join("; ")}.`}
            onSelect={select}
          />
          <InWords rows={rows} indicator={indicator} />
        </div>
      }
    />
  );
}
