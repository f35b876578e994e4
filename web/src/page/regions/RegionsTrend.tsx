import type { Indicator } from "@monitor/schema/indicators";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TrendChart } from "../../chart/trend/TrendChart.tsx";
import { Figure } from "../../figure/Figure.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useSession } from "../../session/session.ts";
import type { RegionRow } from "./region-rows.ts";
import type { RegionWithFigures } from "./regions.query.ts";
import { courseOf, trendTable } from "./regions-table.ts";

export interface RegionsTrendProps {
  readonly rows: readonly RegionRow[];
  readonly regions: readonly RegionWithFigures[];
  readonly indicator: Indicator;
}

/** Each region over the school years in a panel of its own, on one scale, the others behind it in grey. */
export function RegionsTrend({ rows, regions, indicator }: RegionsTrendProps) {
  const { t } = useTranslation("regions");
  const { say, numbers, statusWords } = useLanguage();
  const { periods } = useSession();
  const years = useMemo(() => [...periods].reverse(), [periods]);
  const plan = useMemo(() => {
    const course = (row: RegionRow) => courseOf(row.code, regions, indicator, years);
    const panels = rows.map((row) => ({
      title: row.name,
      own: row.own,
      unit: indicator.unit,
      course: course(row),
      others: rows.filter((other) => other !== row).map(course),
    }));
    return { panels, years, sharedScale: true, numbers, statusWords };
  }, [rows, regions, indicator, years, numbers, statusWords]);
  const span = { from: years[0] ?? "", to: years.at(-1) ?? "" };
  const title = t("trendTitle", { indicator: say(indicator.label) });
  return (
    <Figure
      name="verloop"
      title={title}
      subtitle={t("trendSubtitle", { unit: numbers.unit(indicator.unit), ...span })}
      table={trendTable(rows, regions, indicator, years, {
        caption: title,
        region: t("region"),
        reference: `${say(indicator.reference.text)} ${span.from} – ${span.to}`,
      })}
      indicator={indicator.code}
      source={say(indicator.source)}
      chart={<TrendChart plan={plan} label={t("trendLabel", { indicator: say(indicator.label), ...span })} />}
    />
  );
}
