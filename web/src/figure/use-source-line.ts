import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "../session/session.ts";

/** The source line of a figure: where it comes from, in which release. */
export function useSourceLine(source: string): string {
  const { t } = useTranslation("figure");
  const { numbers } = useLanguage();
  const { release } = useSession();
  if (release === null) return "";
  return t("source", { source, release: release.number, date: numbers.date(release.referenceDate) });
}
