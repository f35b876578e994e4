import { useTranslation } from "react-i18next";
import { PageTitle } from "./PageTitle.tsx";

/** In place of a page that failed to draw; the menu stays usable. */
export function Broken() {
  const { t } = useTranslation("layout");
  return (
    <>
      <PageTitle>{t("broken")}</PageTitle>
      <p>{t("brokenMore")}</p>
      <p>
        <a href={window.location.href}>{t("retry")}</a>
      </p>
    </>
  );
}
