import { Heading } from "@utrecht/component-library-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ShowMore } from "../../../control/ShowMore.tsx";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import { useLanguage } from "../../../language/use-language.ts";
import type { Delivery } from "./Findings.tsx";

type Change = Delivery["comparison"][number];
const PORTION = 20;

/** The change with its sign, and as a share when there was something before. */
export function changeWords({ now, before }: Pick<Change, "now" | "before">, count: (value: number) => string): string {
  if (before === null) return "–";
  const change = now - before;
  const signed = `${change > 0 ? "+" : ""}${count(change)}`;
  return before === 0 || change === 0
    ? signed
    : `${signed} (${change > 0 ? "+" : ""}${Math.round((100 * change) / before)}%)`;
}

/** What this delivery brought beside the one before it: by measure and place. */
export function Comparison({ delivery }: { readonly delivery: Pick<Delivery, "comparison" | "comparedWith"> }) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { comparison, comparedWith } = delivery;
  const shownChanges = comparison.filter(({ now, before }) => !onlyChanged || now !== before);
  const headings = [
    { heading: t("measure") },
    { heading: t("place") },
    ...(["before", "now", "change"] as const).map((key) => ({ heading: t(key), numeric: true })),
  ];
  const rowsOf = (shown: readonly Change[]) =>
    shown.map((one) => ({
      key: `${one.measure} ${one.place}`,
      cells: [
        { text: say(one.label) },
        { text: one.place ?? t("whole") },
        { text: one.before === null ? t("changeNone") : numbers.count(one.before) },
        { text: numbers.count(one.now) },
        { text: changeWords(one, numbers.count) },
      ],
    }));
  return (
    <section className="part">
      <Heading level={2}>{t("comparison")}</Heading>
      {comparedWith === null ? (
        <p>{t("comparisonNone")}</p>
      ) : (
        <div className="title-with-choice">
          <p>
            <Link to={`/leveringen/${comparedWith}`}>{t("comparisonTo", { id: comparedWith })}</Link>
          </p>
          <label className="tick">
            <input type="checkbox" checked={onlyChanged} onChange={() => setOnlyChanged(!onlyChanged)} />
            {t("onlyChanged")}
          </label>
        </div>
      )}
      <ShowMore items={shownChanges} portion={PORTION}>
        {(shown) => <PlainTable caption={t("comparisonCaption")} headings={headings} rows={rowsOf(shown)} />}
      </ShowMore>
    </section>
  );
}
