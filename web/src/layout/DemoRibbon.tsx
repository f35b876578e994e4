import { useTranslation } from "react-i18next";

/** Says on each page that these are no real figures. */
export function DemoRibbon() {
  const { t } = useTranslation("layout");
  return (
    <aside className="ribbon" aria-label={t("demo")}>
      <strong>{t("demo")}</strong> <span className="ribbon__more">{t("demoMore")}</span>
    </aside>
  );
}
