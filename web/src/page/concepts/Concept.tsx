import type { Indicator } from "@monitor/schema/indicators";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../language/use-language.ts";
import { levelsOf } from "./levels.ts";

/** All that the catalogue says of one indicator. */
export function Concept({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation("concepts");
  const { say, numbers } = useLanguage();
  const levels = levelsOf(indicator).map(
    ({ label, population }) => `${label === null ? t("site") : say(label)} (${t(population)})`,
  );
  const facts: readonly (readonly [string, string])[] = [
    [t("definition"), say(indicator.definition)],
    [t("numerator"), say(indicator.numerator)],
    [t("denominator"), indicator.denominator === null ? t("noDenominator") : say(indicator.denominator)],
    [t("unit"), numbers.unit(indicator.unit)],
    [t("reference"), say(indicator.reference.text)],
    [t("source"), say(indicator.source)],
    [t("interval"), indicator.interval === null ? t("noInterval") : say(indicator.interval)],
    [t("levels"), levels.join(", ")],
    ...(indicator.breakdowns.includes("school-type") ? [[t("breakdowns"), t("bySchoolType")] as const] : []),
  ];
  return (
    <section className="concept" id={indicator.code} aria-labelledby={`${indicator.code}-name`}>
      <Heading level={2} id={`${indicator.code}-name`}>
        {say(indicator.label)}
      </Heading>
      <p className="lead">{say(indicator.question)}</p>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>{t("caveats")}</dt>
          <dd>
            <ul>
              {indicator.caveats.map((caveat) => (
                <li key={caveat.nl}>{say(caveat)}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p>
        <Link to={`/regios?cijfer=${indicator.code}`}>{t("toRegions")}</Link>
      </p>
    </section>
  );
}
