import { useTranslation } from "react-i18next";
import { ShowMore } from "../control/ShowMore.tsx";
import { PlainTable } from "../figure/PlainTable.tsx";
import { useLanguage } from "../language/use-language.ts";
import { areaAddress, siteAddress } from "./place-address.ts";
import { SiteControls } from "./SiteControls.tsx";
import { type ListedSite, schoolTypeWords } from "./site-filter.ts";
import { useSiteWishes } from "./use-site-wishes.ts";

const PORTION = 50;

/** Schools to choose from, by words, type and municipality; each leads to its profile. */
export function SiteList({ sites }: { readonly sites: readonly ListedSite[] }) {
  const { t } = useTranslation("place");
  const { t: layout } = useTranslation("layout");
  const { language } = useLanguage();
  const wishes = useSiteWishes(sites);
  const rows = wishes.found.map((site) => ({
    key: site.code,
    cells: [
      { text: site.name, to: siteAddress(site.code) },
      { text: schoolTypeWords(site.schoolType, language) },
      { text: site.place },
      { text: site.municipality.name, to: areaAddress({ kind: "municipality", code: site.municipality.code }) },
      { text: site.code },
    ],
  }));
  const headings = [t("name"), t("type"), t("place"), t("municipalityHeading"), t("code")];
  return (
    <>
      <div className="controls">
        <SiteControls wishes={wishes} />
      </div>
      <p role="status">{rows.length === 0 ? layout("noMatch") : t("found", { count: rows.length })}</p>
      {rows.length === 0 ? null : (
        <ShowMore items={rows} portion={PORTION}>
          {(shown) => (
            <PlainTable caption={t("caption")} headings={headings.map((heading) => ({ heading }))} rows={shown} />
          )}
        </ShowMore>
      )}
    </>
  );
}
