import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import { useLanguage } from "../../../language/use-language.ts";
import type { FoundProblem } from "../../../preparation/prepare-messages.ts";
import { problemKinds } from "./problem-summary.ts";

/** Fewer remarks than these read well one by one. */
const MANY = 12;

/** The remarks in short: each different one once, with how often. */
export function ProblemKinds({ found }: { readonly found: readonly FoundProblem[] }) {
  const { t } = useTranslation("deliver");
  const { numbers } = useLanguage();
  const kinds = problemKinds(found);
  if (found.length < MANY || kinds.length === found.length) return null;
  const headings = [
    { heading: t("count"), numeric: true },
    { heading: t("severity") },
    { heading: t("reason"), sentences: true },
    { heading: t("remedy"), sentences: true },
  ];
  const rows = kinds.map(({ severity, reason, remedy, count }) => ({
    key: `${severity} ${reason}`,
    cells: [{ text: numbers.count(count) }, { text: t(`severity_${severity}`) }, { text: reason }, { text: remedy }],
  }));
  return <PlainTable caption={t("kinds")} headings={headings} rows={rows} />;
}
