import { useTranslation } from "react-i18next";
import { ChoiceSelect } from "../control/ChoiceSelect.tsx";
import { SearchBox } from "../control/SearchBox.tsx";
import { useLanguage } from "../language/use-language.ts";
import { type ListedSite, schoolTypeWords } from "./site-filter.ts";
import { ALL_SITES, type SiteWishesChoice } from "./use-site-wishes.ts";

/** A box and two lists to narrow a list of schools; a list with one school type or municipality is left out. */
export function SiteControls<T extends ListedSite>({ wishes }: { readonly wishes: SiteWishesChoice<T> }) {
  const { t } = useTranslation("place");
  const { language } = useLanguage();
  const all = { value: ALL_SITES, label: t("all") };
  const types = wishes.types.map((one) => ({ value: one, label: schoolTypeWords(one, language) }));
  const municipalities = wishes.municipalities.map((one) => ({ value: one.code, label: one.name }));
  return (
    <>
      <SearchBox label={t("search")} value={wishes.words} onSearch={wishes.search} />
      {types.length < 2 ? null : (
        <ChoiceSelect
          label={t("schoolType")}
          value={wishes.type}
          onChoose={wishes.chooseType}
          options={[all, ...types]}
        />
      )}
      {municipalities.length < 2 ? null : (
        <ChoiceSelect
          label={t("municipality")}
          value={wishes.municipality}
          onChoose={wishes.chooseMunicipality}
          options={[all, ...municipalities]}
        />
      )}
    </>
  );
}
