import { useTranslation } from "react-i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Figure } from "../Figure.tsx";
import { ReferenceNotes } from "../ReferenceNotes.tsx";
import { type Against, yearOnYearTable } from "./year-on-year-table.ts";

export interface YearOnYearFigureProps {
  readonly name: string;
  readonly place: string;
  readonly year: string;
  readonly rows: readonly YearOnYear[];
  readonly against?: Against | null;
}

/** The figures of a place this year beside the year before. */
export function YearOnYearFigure({ name, place, year, rows, against = null }: YearOnYearFigureProps) {
  const { t } = useTranslation("figure");
  const tools = useLanguage();
  const title = t("yearTitle", { place, year });
  const sources = [...new Set(rows.map((row) => tools.say(row.indicator.source)))].join("; ");
  return (
    <Figure
      name={name}
      title={title}
      subtitle={t("yearSubtitle", { year })}
      table={yearOnYearTable(rows, year, title, tools, t, against)}
      source={sources}
      footnotes={<ReferenceNotes indicators={rows.map((row) => row.indicator)}>{t("rounded")}</ReferenceNotes>}
    />
  );
}
