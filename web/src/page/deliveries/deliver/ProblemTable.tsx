import { useTranslation } from "react-i18next";
import { ShowMore } from "../../../control/ShowMore.tsx";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import type { FoundProblem } from "../../../preparation/prepare-messages.ts";

const PORTION = 20;
const WORDS = ["file", "row", "field", "severity", "reason", "remedy"] as const;

/** What is wrong with the files, where, why, and what to do. Who it is about is shown here and nowhere else. */
export function ProblemTable({ found }: { readonly found: readonly FoundProblem[] }) {
  const { t } = useTranslation("deliver");
  const named = found.some(({ about }) => about !== undefined);
  const headings = [
    ...WORDS.map((key) => ({ heading: t(key), sentences: key === "reason" || key === "remedy" })),
    ...(named ? [{ heading: t("who") }] : []),
  ];
  const rowsOf = (shown: readonly FoundProblem[]) =>
    shown.map(({ file, row, field, severity, reason, remedy, about }, at) => ({
      key: String(at),
      cells: [
        { text: file },
        { text: row === null ? t("whole") : String(row) },
        { text: field ?? "" },
        { text: t(`severity_${severity}`) },
        { text: reason },
        { text: remedy },
        ...(named ? [{ text: about?.name ?? t("nameless") }] : []),
      ],
    }));
  return (
    <ShowMore items={found} portion={PORTION}>
      {(shown) => <PlainTable caption={t("problemsCaption")} headings={headings} rows={rowsOf(shown)} />}
    </ShowMore>
  );
}
