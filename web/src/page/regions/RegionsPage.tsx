import { skipToken, useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../layout/Loaded.tsx";
import { NoRelease } from "../../layout/NoRelease.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { useSession } from "../../session/session.ts";
import { RegionsControls } from "./RegionsControls.tsx";
import { RegionsFigure } from "./RegionsFigure.tsx";
import { RegionsTrend } from "./RegionsTrend.tsx";
import { regionRows } from "./region-rows.ts";
import { type RegionByType, type RegionWithFigures, regionsByTypeQuery, regionsQuery } from "./regions.query.ts";
import { ALL_TYPES, type RegionsChoice, useRegionsChoice } from "./use-regions-choice.ts";

interface ComparisonProps {
  readonly regions: readonly RegionWithFigures[];
  readonly byType?: readonly RegionByType[];
  readonly choice: RegionsChoice;
}

function Comparison({ regions, byType, choice }: ComparisonProps) {
  const { viewer } = useSession();
  const { t } = useTranslation("regions");
  const { indicator, period, schoolType } = choice;
  const own = viewer.region?.code ?? null;
  const rows = useMemo(() => {
    const breakdown = schoolType === ALL_TYPES ? {} : { breakdown: `school-type:${schoolType}` };
    return regionRows(regions, { indicator: indicator.code, period, ...breakdown }, own, byType);
  }, [regions, byType, indicator, period, schoolType, own]);
  return (
    <>
      <RegionsFigure rows={rows} choice={choice} />
      {schoolType === ALL_TYPES ? (
        <RegionsTrend rows={rows} regions={regions} indicator={indicator} />
      ) : (
        <p className="soft">{t("noTrend")}</p>
      )}
    </>
  );
}

/** Eleven regions compared on one indicator. */
export function RegionsPage() {
  const { t } = useTranslation("regions");
  const { release } = useSession();
  const choice = useRegionsChoice();
  const regions = useQuery(regionsQuery);
  const typed = choice.schoolType !== ALL_TYPES;
  const byType = useQuery(regionsByTypeQuery, typed ? { variables: { indicator: choice.indicator.code } } : skipToken);
  if (release === null) return <NoRelease />;
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <RegionsControls choice={choice} />
      <Loaded result={regions}>
        {({ areas }) =>
          typed ? (
            <Loaded result={byType}>
              {(answer) => <Comparison regions={areas} byType={answer.areas} choice={choice} />}
            </Loaded>
          ) : (
            <Comparison regions={areas} choice={choice} />
          )
        }
      </Loaded>
    </>
  );
}
