import { useQuery } from "@apollo/client/react";
import { INDICATORS, indicatorByCode } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../../control/ChoiceSelect.tsx";
import { indicatorOptions } from "../../control/indicator-options.ts";
import { useChoice } from "../../control/use-choice.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { NoRelease } from "../../layout/NoRelease.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { distinctByCode } from "../../place/site-filter.ts";
import { useSession } from "../../session/session.ts";
import { SchoolsCompared } from "./SchoolsCompared.tsx";
import { ownSitesQuery } from "./schools.query.ts";

/** What the page opens with, as the page of the regions does. */
const FIRST = "care-share";
/** What only municipalities know is no figure of a school. */
const OF_SCHOOLS = INDICATORS.filter((one) => one.population.site !== "none");
const codes = [FIRST, ...OF_SCHOOLS.map((one) => one.code).filter((code) => code !== FIRST)];

function Chosen({ period, code }: { readonly period: string; readonly code: string }) {
  const { t } = useTranslation("schools");
  const result = useQuery(ownSitesQuery, { variables: { period } });
  return (
    <Loaded result={result}>
      {({ me, areas }) => {
        const sites = distinctByCode([...me.areas.flatMap((area) => area.sites), ...me.sites]);
        if (sites.length === 0) return <p>{t("none")}</p>;
        return <SchoolsCompared sites={sites} regions={areas} indicator={indicatorByCode.get(code)!} period={period} />;
      }}
    </Loaded>
  );
}

/** The schools of the viewer on one indicator: which of them stand out, and which may be chance. */
export function SchoolsPage() {
  const { t } = useTranslation("schools");
  const { say } = useLanguage();
  const { release, periods } = useSession();
  const [code, chooseIndicator] = useChoice("cijfer", codes);
  const [period, choosePeriod] = useChoice<string>("jaar", periods);
  if (release === null || periods.length === 0) return <NoRelease />;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <div className="controls">
        <ChoiceSelect
          label={t("indicator")}
          options={indicatorOptions(OF_SCHOOLS, say)}
          value={code}
          onChoose={chooseIndicator}
        />
        <ChoiceSelect
          label={t("year")}
          options={periods.map((year) => ({ value: year as string, label: year }))}
          value={period}
          onChoose={choosePeriod}
        />
      </div>
      <Chosen period={period} code={code} />
    </>
  );
}
