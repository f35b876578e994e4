import type { Indicator } from "@monitor/schema/indicators";
import type { Localised } from "@monitor/schema/vocabulary";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../language/use-language.ts";
import { ConceptExample } from "./example/ConceptExample.tsx";
import { type LevelWords, levelsOf } from "./levels.ts";
import { partsOf, periodsOf } from "./parts.ts";

/** What a term says: a sentence, or a list of some. */
type Said = string | readonly string[];

function Fact({ term, said }: { readonly term: string; readonly said: Said }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {typeof said === "string" ? (
          said
        ) : (
          <ul>
            {said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

/** What the catalogue says of an indicator, term by term, in the order in which one asks. */
function useFacts(indicator: Indicator): readonly (readonly [string, Said])[] {
  const { t } = useTranslation("concepts");
  const { say, numbers } = useLanguage();
  const all = (texts: readonly Localised[]) => texts.map(say);
  const levelWords = ({ label }: LevelWords) => (label === null ? t("site") : say(label));
  const levels = levelsOf(indicator).map((level) => `${levelWords(level)} (${t(level.population)})`);
  const periods = periodsOf(indicator).map(({ label, levels }) =>
    levels === null ? say(label) : `${say(label)} (${levels.map(levelWords).join(", ")})`,
  );
  const parts = partsOf(indicator).map((part) => {
    const remarks = [part.levels.map(levelWords).join(", "), ...(part.ofNumerator ? [t("notSumming")] : [])];
    return `${say(part.label)} (${remarks.join("; ")})`;
  });
  return [
    [t("definition"), say(indicator.definition)],
    [t("numerator"), say(indicator.numerator)],
    [t("denominator"), indicator.denominator === null ? t("noDenominator") : say(indicator.denominator)],
    [t("thresholds"), all(indicator.thresholds)],
    [t("unit"), numbers.unit(indicator.unit)],
    [t("reading"), t(`reads_${indicator.direction}`)],
    [t("reference"), say(indicator.reference.text)],
    [t("periods"), periods.join(", ")],
    [t("levels"), levels.join(", ")],
    [t("breakdowns"), parts.length === 0 ? t("noBreakdowns") : parts],
    [t("interval"), indicator.interval === null ? t("noInterval") : say(indicator.interval)],
    [t("source"), say(indicator.source)],
    [t("caveats"), all(indicator.caveats)],
  ];
}

/** All that the catalogue says of one indicator. */
export function Concept({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation("concepts");
  const { say } = useLanguage();
  const facts = useFacts(indicator);
  return (
    <section className="concept" id={indicator.code} aria-labelledby={`${indicator.code}-name`}>
      <Heading level={3} id={`${indicator.code}-name`}>
        {say(indicator.label)}
      </Heading>
      <p className="lead">{say(indicator.question)}</p>
      <dl className="facts">
        {facts.map(([term, said]) => (
          <Fact key={term} term={term} said={said} />
        ))}
      </dl>
      {indicator.example === undefined ? null : <ConceptExample indicator={indicator} example={indicator.example} />}
      {indicator.population.inspirationRegion === "none" ? null : (
        <p>
          <Link to={`/regios?cijfer=${indicator.code}`}>{t("toRegions")}</Link>
        </p>
      )}
    </section>
  );
}
