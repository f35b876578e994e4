import type { Indicator } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { SiteControls } from "../../place/SiteControls.tsx";
import { useSiteWishes } from "../../place/use-site-wishes.ts";
import { SchoolsFigure } from "./SchoolsFigure.tsx";
import { schoolRows } from "./school-rows.ts";
import type { ComparedSite, RegionTypes } from "./schools.query.ts";
import { Tally } from "./Tally.tsx";

export interface SchoolsComparedProps {
  readonly sites: readonly ComparedSite[];
  readonly regions: readonly RegionTypes[];
  readonly indicator: Indicator;
  readonly period: string;
}

/** The schools that meet the wishes, what is to be said of them, and their figures. */
export function SchoolsCompared({ sites, regions, indicator, period }: SchoolsComparedProps) {
  const { t } = useTranslation("place");
  const { t: layout } = useTranslation("layout");
  const wishes = useSiteWishes(sites);
  const rows = schoolRows(wishes.found, regions, indicator, period);
  return (
    <>
      {sites.length === 1 ? null : (
        <div className="controls">
          <SiteControls wishes={wishes} />
        </div>
      )}
      <p role="status" className="only-read-aloud">
        {rows.length === 0 ? layout("noMatch") : t("found", { count: rows.length })}
      </p>
      {rows.length === 0 ? (
        <p>{layout("noMatch")}</p>
      ) : (
        <>
          <Tally rows={rows} indicator={indicator} />
          <SchoolsFigure rows={rows} indicator={indicator} period={period} />
        </>
      )}
    </>
  );
}
