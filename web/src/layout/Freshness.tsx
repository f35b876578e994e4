import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/use-language.ts";
import type { Release } from "../session/session.query.ts";

/** Which release the page shows, and up to which date its figures run. */
export function Freshness({ release }: { readonly release: Release }) {
  const { t } = useTranslation("layout");
  const { numbers } = useLanguage();
  return (
    <p className="freshness">
      {t("release", { number: release.number })}, {t("referenceDate", { date: numbers.date(release.referenceDate) })},{" "}
      {t("published", { date: numbers.date(release.publishedAt) })}
    </p>
  );
}
