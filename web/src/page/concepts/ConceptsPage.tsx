import { INDICATORS } from "@monitor/schema/indicators";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useLanguage } from "../../language/use-language.ts";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { Concept } from "./Concept.tsx";
import "./concepts.css";
import { Differences } from "./Differences.tsx";
import { States } from "./States.tsx";

/** The catalogue in plain words. An anchor such as `#care-share` leads to one figure. */
export function ConceptsPage() {
  const { t } = useTranslation("concepts");
  const { say } = useLanguage();
  const { hash } = useLocation();

  // the page is fetched after the address is known, so that the browser's own jump comes too early
  useEffect(() => {
    if (hash !== "") document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);

  const parts = [
    ...INDICATORS.map((one) => ({ to: `#${one.code}`, words: say(one.label) })),
    { to: "#toestanden", words: t("states") },
    { to: "#verschil", words: t("differences") },
  ];
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <div className="concepts">
        <nav aria-label={t("onThisPage")} className="concepts__parts">
          <ul>
            {parts.map((part) => (
              <li key={part.to}>
                <Link to={part.to}>{part.words}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="concepts__texts">
          {INDICATORS.map((indicator) => (
            <Concept key={indicator.code} indicator={indicator} />
          ))}
          <States />
          <Differences />
        </div>
      </div>
    </>
  );
}
