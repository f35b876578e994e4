import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../control/ChoiceSelect.tsx";
import { SearchBox } from "../control/SearchBox.tsx";
import { ShowMore } from "../control/ShowMore.tsx";
import { useChoice } from "../control/use-choice.ts";
import { useWords } from "../control/use-words.ts";
import { PlainTable } from "../figure/PlainTable.tsx";
import { useLanguage } from "../language/use-language.ts";
import { areaAddress, siteAddress } from "./place-address.ts";
import { distinctByCode, filterSites, type ListedSite, schoolTypeWords, typesIn } from "./site-filter.ts";

const PORTION = 50;
const ALL = "alle";
const wish = (value: string) => (value === ALL ? "" : value);

/** Schools to choose from, by words, type and municipality; each leads to its profile. */
export function SiteList({ sites }: { readonly sites: readonly ListedSite[] }) {
  const { t } = useTranslation("place");
  const { t: layout } = useTranslation("layout");
  const { language } = useLanguage();
  const municipalities = distinctByCode(sites.map((site) => site.municipality));
  const types = typesIn(sites);
  const [words, search] = useWords("zoek");
  const [type, chooseType] = useChoice("soort", [ALL, ...types]);
  const [municipality, chooseMunicipality] = useChoice("gemeente", [ALL, ...municipalities.map((one) => one.code)]);
  const found = filterSites(sites, { words, schoolType: wish(type), municipality: wish(municipality) });
  const rows = found.map((site) => ({
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
        <SearchBox label={t("search")} value={words} onSearch={search} />
        <ChoiceSelect
          label={t("schoolType")}
          value={type}
          onChoose={chooseType}
          options={[
            { value: ALL, label: t("all") },
            ...types.map((one) => ({ value: one, label: schoolTypeWords(one, language) })),
          ]}
        />
        <ChoiceSelect
          label={t("municipality")}
          value={municipality}
          onChoose={chooseMunicipality}
          options={[
            { value: ALL, label: t("all") },
            ...municipalities.map((one) => ({ value: one.code, label: one.name })),
          ]}
        />
      </div>
      <p role="status">{found.length === 0 ? layout("noMatch") : t("found", { count: found.length })}</p>
      {found.length === 0 ? null : (
        <ShowMore items={rows} portion={PORTION}>
          {(shown) => (
            <PlainTable caption={t("caption")} headings={headings.map((heading) => ({ heading }))} rows={shown} />
          )}
        </ShowMore>
      )}
    </>
  );
}
