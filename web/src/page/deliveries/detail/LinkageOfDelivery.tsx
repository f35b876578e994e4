import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import { useLanguage } from "../../../language/use-language.ts";
import { linkedShare } from "../delivery-words.ts";
import type { Delivery } from "./Findings.tsx";

/** How many rows can be joined with other sources, and why the others cannot. */
export function LinkageOfDelivery({
  delivery,
}: {
  readonly delivery: Pick<Delivery, "delivered" | "unlinked" | "unlinkedReasons">;
}) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const { delivered, unlinked, unlinkedReasons } = delivery;
  const rows = numbers.count(delivered);
  const linked = numbers.count(delivered - unlinked);
  const share = numbers.withUnit(linkedShare(delivered, unlinked) ?? 0, "percent");
  const headings = [{ heading: t("reason") }, { heading: t("rows"), numeric: true }];
  return (
    <section className="part">
      <Heading level={2}>{t("linkage")}</Heading>
      <p>{unlinked === 0 ? t("linkageAll", { rows }) : t("linkageSome", { rows, linked, share })}</p>
      {unlinkedReasons.length === 0 ? null : (
        <PlainTable
          caption={t("linkageCaption")}
          headings={headings}
          rows={unlinkedReasons.map((one) => ({
            key: one.reason,
            cells: [{ text: say(one.label) }, { text: numbers.count(one.rows) }],
          }))}
        />
      )}
    </section>
  );
}
