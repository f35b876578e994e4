import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";

/** When the pages call something higher, lower or alike. */
export function Differences() {
  const { t } = useTranslation("concepts");
  return (
    <section id="verschil" aria-labelledby="verschil-name">
      <Heading level={2} id="verschil-name">
        {t("differences")}
      </Heading>
      <p>{t("differencesLead")}</p>
      <ul>
        <li>{t("higherMeans")}</li>
        <li>{t("alikeMeans")}</li>
        <li>{t("noDifferenceMeans")}</li>
        <li className="own-colour">{t("ownMeans")}</li>
      </ul>
    </section>
  );
}
