import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { SpineBar } from "../../chart/spine/SpineBar.tsx";
import { isFigure } from "../../graphql/observation.ts";
import { useLanguage } from "../../language/use-language.ts";
import { FigureValue } from "../../value/FigureValue.tsx";
import { IntervalText } from "../../value/IntervalText.tsx";
import type { ProfileRow } from "./profile-rows.ts";
import type { ProfileNames } from "./profile-table.ts";

interface ProfileLineProps {
  readonly row: ProfileRow;
  readonly names: ProfileNames;
}

/** The comparison of one row in words, or why there is none. */
function Verdict({ row, names }: ProfileLineProps) {
  const { t } = useTranslation("school");
  const { t: figureText } = useTranslation("figure");
  const { say } = useLanguage();
  if (!isFigure(row.own)) return <p>{say(OBSERVATION_STATUSES[row.own?.status ?? "NOT_DELIVERED"].reason)}</p>;
  if (!row.comparable) {
    const isCount = row.indicator.unit === "persons" || row.indicator.unit === "count";
    return <p className="soft">{t(isCount ? "notComparable" : "otherPopulation")}</p>;
  }
  return (
    <>
      <p>{figureText(`comparison_${row.withRegion}`, { other: t("theRegion") })}</p>
      <p>{figureText(`comparison_${row.withAlike}`, { other: names.alike })}</p>
    </>
  );
}

/** One indicator of the profile: own figure, spine, the two it is held against, and the verdict in words. */
export function ProfileLine({ row, names }: ProfileLineProps) {
  const { t } = useTranslation("school");
  const { say } = useLanguage();
  const { indicator } = row;
  const { unit } = indicator;
  return (
    <li className="profile__line">
      <div className="profile__name">
        <Link to={`/begrippen#${indicator.code}`}>{say(indicator.label)}</Link>
      </div>
      <p className="profile__own">
        <span className="only-read-aloud">{t("own")}: </span>
        <strong>
          <FigureValue observation={row.own} unit={unit} inText />
        </strong>
        <IntervalText observation={row.own} unit={unit} />
      </p>
      <div className="profile__spine">
        {row.comparable ? <SpineBar own={row.own} region={row.region} alike={row.alike} /> : null}
      </div>
      <dl className="profile__others">
        <div>
          <dt>{names.region}</dt>
          <dd>
            <FigureValue observation={row.region} unit={unit} />
          </dd>
        </div>
        {row.alike?.status === "NOT_APPLICABLE" ? null : (
          <div>
            <dt>{names.alike}</dt>
            <dd>
              <FigureValue observation={row.alike} unit={unit} />
            </dd>
          </div>
        )}
      </dl>
      <div className="profile__verdict">
        <Verdict row={row} names={names} />
      </div>
    </li>
  );
}
