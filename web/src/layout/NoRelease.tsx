import { useTranslation } from "react-i18next";
import { PageTitle } from "./PageTitle.tsx";

/** An empty monitor: nothing has been published yet. */
export function NoRelease() {
  const { t } = useTranslation("layout");
  return (
    <>
      <PageTitle>{t("noRelease")}</PageTitle>
      <p>{t("noReleaseMore")}</p>
    </>
  );
}
