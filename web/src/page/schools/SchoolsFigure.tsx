import type { Indicator } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { Figure } from "../../figure/Figure.tsx";
import { Footnotes } from "../../figure/Footnotes.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useSession } from "../../session/session.ts";
import type { SchoolRow } from "./school-rows.ts";
import { schoolsTable } from "./schools-table.ts";

export interface SchoolsFigureProps {
  readonly rows: readonly SchoolRow[];
  readonly indicator: Indicator;
  readonly period: string;
}

/** Schools on one indicator; who demonstrably differs from schools of the same type stands first. */
export function SchoolsFigure({ rows, indicator, period }: SchoolsFigureProps) {
  const { t } = useTranslation("schools");
  const { t: compared } = useTranslation("figure");
  const tools = useLanguage();
  const { periods } = useSession();
  const { say, numbers } = tools;
  const title = t("figureTitle", { indicator: say(indicator.label) });
  const reference = `${say(indicator.reference.text)} ${period}`;
  const words = { caption: title, reference, search: period === periods[0] ? "" : `?jaar=${period}` };
  return (
    <Figure
      name="scholen"
      title={title}
      subtitle={`${numbers.unit(indicator.unit)}, ${reference}`}
      table={schoolsTable(rows, indicator, words, tools, t, compared)}
      indicator={indicator.code}
      source={say(indicator.source)}
      footnotes={<Footnotes indicator={indicator} />}
    />
  );
}
