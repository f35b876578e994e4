import { useTranslation } from "react-i18next";

/** The command that loads a published file; the same words in each language. */
const COMMAND = "pnpm monitor reference duo-vo <bestand.csv>";

/** No counts at all: says who can load them, and how. */
export function NoCounts() {
  const { t } = useTranslation("reference");
  return (
    <div role="status">
      <p>{t("none")}</p>
      <p>
        {t("noneHow")} <code>{COMMAND}</code>
      </p>
    </div>
  );
}
