import { Heading } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../figure/PlainTable.tsx";
import { useLanguage } from "../../../language/use-language.ts";
import type { Delivery } from "./Findings.tsx";

const ACTIONS = ["accepted", "withdrawn", "restored"] as const;

/** Who decided what about a delivery, when and why. */
export function Decisions({ decisions }: Pick<Delivery, "decisions">) {
  const { t } = useTranslation("deliveries");
  const { numbers } = useLanguage();
  if (decisions.length === 0) return null;
  const headings = [
    ...(["action", "when", "by"] as const).map((key) => ({ heading: t(key) })),
    { heading: t("reason"), sentences: true },
  ];
  const rows = decisions.map(({ action, reason, by, at }) => {
    const known = ACTIONS.find((one) => one === action);
    const cells = [known === undefined ? action : t(`action_${known}`), numbers.date(at), by, reason];
    return { key: at, cells: cells.map((text) => ({ text })) };
  });
  return (
    <section className="part">
      <Heading level={2}>{t("decisions")}</Heading>
      <PlainTable caption={t("decisionsCaption")} headings={headings} rows={rows} />
    </section>
  );
}
