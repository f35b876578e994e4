import { useTranslation } from "react-i18next";

/** In place of a chart whose library could not be fetched. */
export function NoChart() {
  const { t } = useTranslation("figure");
  return <p role="status">{t("noChart")}</p>;
}
