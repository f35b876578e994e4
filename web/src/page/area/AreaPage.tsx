import { useQuery } from "@apollo/client/react";
import { HEADLINES } from "@monitor/schema/indicators";
import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { yearOnYear } from "../../comparison/change.ts";
import { YearOnYearFigure } from "../../figure/year-on-year/YearOnYearFigure.tsx";
import type { ResultOf } from "../../graphql/graphql.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { NotFound } from "../../layout/NotFound.tsx";
import { destinationsFor } from "../../layout/navigation.ts";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { SiteList } from "../../place/SiteList.tsx";
import { distinctByCode } from "../../place/site-filter.ts";
import { useSession } from "../../session/session.ts";
import { areaQuery } from "./area.query.ts";
import { PlaceLinks } from "./PlaceLinks.tsx";

type Area = NonNullable<ResultOf<typeof areaQuery>["area"]>;
const TITLED = ["inspirationRegion", "municipality", "schoolAlliance"] as const;

function AreaProfile({ area }: { readonly area: Area }) {
  const { t } = useTranslation("area");
  const { periods, viewer } = useSession();
  const year = periods[0];
  const kind = TITLED.find((one) => one === area.kind);
  const title = kind === undefined ? area.name : t(`title_${kind}`, { name: area.name });
  const alliances = distinctByCode(area.sites.flatMap((site) => site.alliance ?? []));
  const municipalities = distinctByCode(area.municipalities);
  // schools and alliances that the viewer may not see are no fact about the area: they are left out, not counted as 0
  const parts = [
    area.kind === "municipality" || municipalities.length === 0
      ? []
      : t("municipalityCount", { count: municipalities.length }),
    area.kind === "schoolAlliance" || alliances.length === 0 ? [] : t("allianceCount", { count: alliances.length }),
    area.sites.length === 0 ? [] : t("siteCount", { count: area.sites.length }),
  ].flat();
  const mayCompare = area.sites.length > 1 && destinationsFor(viewer.role).some((one) => one.to === "/scholen");
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="lead">
        {parts.length === 0 ? null : `${parts.join(", ")}. `}
        <Link to="/regios">{t("compare")}</Link>
      </p>
      {area.certain ? null : <p className="soft">{t("uncertain")}</p>}
      {year === undefined ? null : (
        <YearOnYearFigure
          name="gebied"
          place={area.name}
          year={year}
          rows={yearOnYear(HEADLINES, area.observations, year)}
        />
      )}
      <div className="side-by-side">
        <PlaceLinks title={t("municipalities")} kind="municipality" places={municipalities} current={area.code} />
        <PlaceLinks title={t("alliances")} kind="schoolAlliance" places={alliances} current={area.code} />
      </div>
      <Heading level={2}>{t("sites")}</Heading>
      {mayCompare ? (
        <p>
          <Link to={area.kind === "municipality" ? `/scholen?gemeente=${area.code}` : "/scholen"}>
            {t("compareSites")}
          </Link>
        </p>
      ) : null}
      {area.sites.length === 0 ? <p>{t("noSites")}</p> : <SiteList sites={area.sites} />}
    </>
  );
}

/** A region, municipality or school alliance: its figures, its parts and its schools. */
export function AreaPage() {
  const { code = "" } = useParams();
  const result = useQuery(areaQuery, { variables: { code } });
  return (
    <Loaded result={result}>
      {({ area }) => (area === null ? <NotFound /> : <AreaProfile area={area} key={area.code} />)}
    </Loaded>
  );
}
