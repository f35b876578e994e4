import { previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import { isFigure } from "../../graphql/observation.ts";
import { useLanguage } from "../../language/use-language.ts";

/** What demonstrably changed against the year before, in sentences. */
export function Changes({ rows, year }: { readonly rows: readonly YearOnYear[]; readonly year: string }) {
  const { t } = useTranslation("start");
  const { say, numbers } = useLanguage();
  const before = previousSchoolYear(year as SchoolYear);
  const lines = rows.flatMap(({ indicator, now, before: then, comparison }) => {
    if (!isFigure(now) || !isFigure(then) || (comparison !== "higher" && comparison !== "lower")) return [];
    const words = (value: number) => numbers.withUnit(value, indicator.unit);
    return [t("changedLine", { indicator: say(indicator.label), before: words(then.value), now: words(now.value) })];
  });
  if (lines.length === 0) return <p className="changes">{t("unchanged", { year: before })}</p>;
  return (
    <section className="changes">
      <Heading level={2}>{t("changed", { year: before })}</Heading>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
