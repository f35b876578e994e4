import { useTranslation } from "react-i18next";
import { ShowMore } from "../../control/ShowMore.tsx";
import { PlainTable } from "../../figure/PlainTable.tsx";
import type { ResultOf } from "../../graphql/graphql.ts";
import { useLanguage } from "../../language/use-language.ts";
import type { deliveriesQuery } from "./deliveries.query.ts";
import { kindWords, linkedShare, stateWords, wholeYear } from "./delivery-words.ts";

export type DeliveryInTable = ResultOf<typeof deliveriesQuery>["deliveries"][number];

const PORTION = 25;
const WORDS = ["delivery", "organisation", "period", "status"] as const;
const COUNTS = ["read", "delivered", "rejected", "linked"] as const;

/** What a source delivered and what became of it; each leads to its own page. */
export function DeliveryTable({ deliveries }: { readonly deliveries: readonly DeliveryInTable[] }) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const headings = [
    ...WORDS.map((key) => ({ heading: t(key) })),
    ...COUNTS.map((key) => ({ heading: t(key), numeric: true })),
    { heading: t("received") },
  ];
  const rowsOf = (shown: readonly DeliveryInTable[]) =>
    shown.map((one) => {
      const linked = linkedShare(one.delivered, one.unlinked);
      const span = t("span", { from: numbers.date(one.periodFrom), to: numbers.date(one.periodTo) });
      return {
        key: one.id,
        cells: [
          { text: t("number", { kind: say(kindWords(one.kind)), id: one.id }), to: `/leveringen/${one.id}` },
          { text: one.organisation },
          { text: wholeYear(one.periodFrom, one.periodTo) ?? span },
          { text: say(stateWords(one.status)) },
          ...[one.read, one.delivered, one.rejected].map((count) => ({ text: numbers.count(count) })),
          { text: linked === null ? "–" : numbers.withUnit(linked, "percent") },
          { text: numbers.date(one.receivedAt) },
        ],
      };
    });
  return (
    <ShowMore items={deliveries} portion={PORTION}>
      {(shown) => <PlainTable caption={t("caption")} headings={headings} rows={rowsOf(shown)} />}
    </ShowMore>
  );
}
