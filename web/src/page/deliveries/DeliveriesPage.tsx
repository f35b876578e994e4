import { useQuery } from "@apollo/client/react";
import { SOURCE_KINDS, type SourceKind } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { ShowMore } from "../../control/ShowMore.tsx";
import { PlainTable } from "../../figure/PlainTable.tsx";
import type { ResultOf } from "../../graphql/graphql.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { PageTitle } from "../../layout/PageTitle.tsx";
import { deliveriesQuery } from "./deliveries.query.ts";
import { NoDeliveries } from "./NoDeliveries.tsx";

type Delivery = ResultOf<typeof deliveriesQuery>["deliveries"][number];
const isSourceKind = (kind: string): kind is SourceKind => Object.hasOwn(SOURCE_KINDS, kind);
const PORTION = 50;
const STATUSES = ["accepted", "superseded"] as const;

function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { t } = useTranslation("deliveries");
  const { say, numbers } = useLanguage();
  const statusWords = (status: string) => {
    const known = STATUSES.find((one) => one === status);
    return known === undefined ? status : t(`status_${known}`);
  };
  const rows = deliveries.map((one) => ({
    key: one.id,
    cells: [
      { text: numbers.date(one.receivedAt) },
      { text: isSourceKind(one.kind) ? say(SOURCE_KINDS[one.kind]) : one.kind },
      { text: one.organisation },
      { text: t("span", { from: numbers.date(one.periodFrom), to: numbers.date(one.periodTo) }) },
      { text: one.format },
      { text: statusWords(one.status) },
      ...[one.read, one.delivered, one.rejected, one.unlinked].map((count) => ({ text: numbers.count(count) })),
    ],
  }));
  const words = ["received", "kind", "organisation", "period", "format", "status"] as const;
  const counts = ["read", "delivered", "rejected", "unlinked"] as const;
  const headings = [
    ...words.map((key) => ({ heading: t(key) })),
    ...counts.map((key) => ({ heading: t(key), numeric: true })),
  ];
  return <PlainTable caption={t("caption")} headings={headings} rows={rows} />;
}

/** What a source delivered, and what came of it. */
export function DeliveriesPage() {
  const { t } = useTranslation("deliveries");
  const result = useQuery(deliveriesQuery);
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="lead">{t("lead")}</p>
      <Loaded result={result}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <NoDeliveries />
          ) : (
            <ShowMore items={deliveries} portion={PORTION}>
              {(shown) => <DeliveryTable deliveries={shown} />}
            </ShowMore>
          )
        }
      </Loaded>
      <p className="soft">{t("unlinkedMeans")}</p>
      <p className="soft">{t("report")}</p>
    </>
  );
}
