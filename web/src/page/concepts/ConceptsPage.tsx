import { INDICATORS, THEMES, type Theme } from "@monitor/schema/indicators";
import { Heading } from "@utrecht/component-library-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useLanguage } from "../../language/use-language.ts";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { Concept } from "./Concept.tsx";
import "./concepts.css";
import { Differences } from "./Differences.tsx";
import { States } from "./States.tsx";

/** The catalogue by theme. */
const BY_THEME = (Object.keys(THEMES) as Theme[]).map((theme) => ({
  theme,
  indicators: INDICATORS.filter((one) => one.theme === theme),
}));

/** The catalogue in plain words. An anchor such as `#care-share` leads to one figure. */
export function ConceptsPage() {
  const { t } = useTranslation("concepts");
  const { say } = useLanguage();
  const { hash } = useLocation();

  // the page is fetched after the address is known, so that the browser's own jump comes too early
  useEffect(() => {
    if (hash !== "") document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);

  const groups = [
    ...BY_THEME.map(({ theme, indicators }) => ({
      name: say(THEMES[theme]),
      parts: indicators.map((one) => ({ to: `#${one.code}`, words: say(one.label) })),
    })),
    {
      name: t("reading"),
      parts: [
        { to: "#toestanden", words: t("states") },
        { to: "#verschil", words: t("differences") },
      ],
    },
  ];
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <div className="concepts">
        <nav aria-label={t("onThisPage")} className="concepts__parts">
          {groups.map(({ name, parts }) => (
            <div key={name}>
              <p className="concepts__theme">{name}</p>
              <ul aria-label={name}>
                {parts.map((part) => (
                  <li key={part.to}>
                    <Link to={part.to}>{part.words}</Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className="concepts__texts">
          {BY_THEME.map(({ theme, indicators }) => (
            <div key={theme}>
              <Heading level={2}>{say(THEMES[theme])}</Heading>
              {indicators.map((indicator) => (
                <Concept key={indicator.code} indicator={indicator} />
              ))}
            </div>
          ))}
          <States />
          <Differences />
        </div>
      </div>
    </>
  );
}
