import { HEADLINES } from "@monitor/schema/indicators";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TrendChart } from "../../chart/trend/TrendChart.tsx";
import { Figure } from "../../figure/Figure.tsx";
import { figure, type TableTwin, text } from "../../figure/table-twin.ts";
import { useLanguage } from "../../language/use-language.ts";
import { useSession } from "../../session/session.ts";
import { profileRows } from "./profile-rows.ts";
import type { School } from "./school.query.ts";

/** Each indicator of the school over the years, with the region and its school type in grey where comparable. */
export function SchoolTrend({ school }: { readonly school: School }) {
  const { t } = useTranslation("school");
  const { t: figureText } = useTranslation("figure");
  const { say, numbers, statusWords } = useLanguage();
  const { periods } = useSession();
  const years = useMemo(() => [...periods].reverse(), [periods]);
  const courses = useMemo(() => {
    const byYear = years.map((year) => profileRows(school, HEADLINES, year));
    return HEADLINES.map((indicator, at) => ({ indicator, rows: byYear.map((rows) => rows[at]!) }));
  }, [school, years]);
  const plan = useMemo(
    () => ({
      panels: courses.map(({ indicator, rows }) => ({
        title: `${say(indicator.label)} (${numbers.unit(indicator.unit)})`,
        own: true,
        unit: indicator.unit,
        course: rows.map((row) => row.own),
        others: rows.some((row) => row.comparable) ? [rows.map((row) => row.region), rows.map((row) => row.alike)] : [],
      })),
      years,
      sharedScale: false,
      numbers,
      statusWords,
    }),
    [courses, years, say, numbers, statusWords],
  );
  const span = { name: school.name, from: years[0] ?? "", to: years.at(-1) ?? "" };
  const title = t("trendTitle", span);
  const table: TableTwin = {
    caption: title,
    columns: [
      { key: "indicator", heading: figureText("indicator") },
      { key: "unit", heading: figureText("unitHeading") },
      ...years.map((year) => ({ key: year, heading: year, numeric: true })),
    ],
    rows: courses.map(({ indicator, rows }) => ({
      key: indicator.code,
      unit: indicator.unit,
      reference: `${say(indicator.reference.text)} ${span.from} – ${span.to}`,
      cells: [
        text(say(indicator.label)),
        text(numbers.unit(indicator.unit)),
        ...rows.map((row) => figure(row.own, indicator.unit)),
      ],
    })),
  };
  return (
    <Figure
      name="verloop"
      title={title}
      subtitle={t("trendSubtitle", span)}
      table={table}
      source={[...new Set(HEADLINES.map((one) => say(one.source)))].join("; ")}
      chart={<TrendChart plan={plan} label={t("trendLabel", span)} />}
    />
  );
}
