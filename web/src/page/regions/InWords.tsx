import type { Indicator } from "@monitor/schema/indicators";
import { Heading } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { standing, standingKind } from "../../comparison/compare.ts";
import { isFigure } from "../../graphql/observation.ts";
import { useLanguage } from "../../language/use-language.ts";
import { FigureValue } from "../../value/FigureValue.tsx";
import { IntervalText } from "../../value/IntervalText.tsx";
import { extremes, type RegionRow } from "./region-rows.ts";
import { regionAddress } from "./regions-table.ts";

interface LineProps {
  readonly term: string;
  readonly row: RegionRow;
  readonly indicator: Indicator;
  readonly children?: ReactNode;
}

function Line({ term, row, indicator, children }: LineProps) {
  return (
    <div className={row.own ? "words__line words__line--own" : "words__line"}>
      <dt>{term}</dt>
      <dd>
        <Link to={regionAddress(row.code)}>{row.name}</Link>{" "}
        <strong>
          <FigureValue observation={row.observation} unit={indicator.unit} inText />
        </strong>{" "}
        <IntervalText observation={row.observation} unit={indicator.unit} />
        {children}
      </dd>
    </div>
  );
}

/** How the own region stands among the others, said and not only drawn. */
function Standing({ own, rows }: { readonly own: RegionRow; readonly rows: readonly RegionRow[] }) {
  const { t } = useTranslation("regions");
  if (!isFigure(own.observation)) return null;
  const others = rows.filter((row) => row !== own).map((row) => row.observation);
  const { higherThan, lowerThan, comparable } = standing(own.observation, others);
  if (comparable === 0) return <p>{t("standingUnknown")}</p>;
  const counts = { higher: higherThan, lower: lowerThan, others: comparable };
  return <p>{t(`standing${standingKind(counts)}`, counts)}</p>;
}

/** The comparison in sentences: own region, highest, lowest, and who has no figure and why. */
export function InWords({ rows, indicator }: { readonly rows: readonly RegionRow[]; readonly indicator: Indicator }) {
  const { t } = useTranslation("regions");
  const { statusWords } = useLanguage();
  const own = rows.find((row) => row.own);
  const ends = extremes(rows);
  const without = rows.filter((row) => !isFigure(row.observation));
  return (
    <aside className="words" aria-label={t("inWords")}>
      <Heading level={3}>{t("inWords")}</Heading>
      <dl>
        {own === undefined ? null : (
          <Line term={t("own")} row={own} indicator={indicator}>
            <Standing own={own} rows={rows} />
          </Line>
        )}
        {ends === null ? null : <Line term={t("highest")} row={ends.highest} indicator={indicator} />}
        {ends === null ? null : <Line term={t("lowest")} row={ends.lowest} indicator={indicator} />}
        {without.length === 0 ? null : (
          <div className="words__line">
            <dt>{t("withoutFigure")}</dt>
            {[...Map.groupBy(without, (row) => statusWords(row.observation))].map(([status, missing]) => (
              <dd key={status}>
                {status}: {missing.map((row) => row.name).join(", ")}
              </dd>
            ))}
          </div>
        )}
      </dl>
      <p className="soft">{t("open")}</p>
    </aside>
  );
}
