import { SOURCE_KINDS } from "@monitor/schema/vocabulary";
import { Heading, PrimaryActionButton, SecondaryActionButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../language/use-language.ts";
import type { KeptDelivery } from "../../../preparation/kept-deliveries.ts";

export interface KeptListProps {
  readonly kept: readonly KeptDelivery[];
  readonly onSend: (delivery: KeptDelivery) => void;
  readonly onDiscard: (delivery: KeptDelivery) => void;
}

/** Deliveries that were prepared in this browser and not finished, such as before the page was closed. */
export function KeptList({ kept, onSend, onDiscard }: KeptListProps) {
  const { t } = useTranslation("deliver");
  const { say, numbers } = useLanguage();
  if (kept.length === 0) return null;
  return (
    <section className="aside-block">
      <Heading level={3}>{t("kept")}</Heading>
      <p className="soft">{t("keptMore")}</p>
      {kept.map((one) => {
        const { kind, organisation, schoolYear, counts } = one.manifest;
        const rows = numbers.count(counts.delivered);
        const words = { kind: say(SOURCE_KINDS[kind]), organisation, period: schoolYear, rows };
        return (
          <div key={one.key} className="buttons">
            <span>{t("keptOne", { ...words, date: numbers.date(one.preparedAt) })}</span>
            <PrimaryActionButton onClick={() => onSend(one)}>{t("keptSend")}</PrimaryActionButton>
            <SecondaryActionButton onClick={() => onDiscard(one)}>{t("discard")}</SecondaryActionButton>
          </div>
        );
      })}
    </section>
  );
}
