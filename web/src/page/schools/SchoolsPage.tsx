import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../layout/Loaded.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { SiteList } from "../../place/SiteList.tsx";
import { distinctByCode } from "../../place/site-filter.ts";
import { ownSitesQuery } from "./schools.query.ts";

/** The schools that the viewer may go to. */
export function SchoolsPage() {
  const { t } = useTranslation("schools");
  const result = useQuery(ownSitesQuery);
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <Loaded result={result}>
        {({ me }) => {
          const sites = distinctByCode([...me.areas.flatMap((area) => area.sites), ...me.sites]);
          return sites.length === 0 ? <p>{t("none")}</p> : <SiteList sites={sites} />;
        }}
      </Loaded>
    </>
  );
}
