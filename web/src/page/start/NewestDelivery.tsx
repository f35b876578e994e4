import { useQuery } from "@apollo/client/react";
import { SOURCE_KINDS, type SourceKind } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { deliveriesQuery } from "../deliveries/deliveries.query.ts";

const isSourceKind = (kind: string): kind is SourceKind => Object.hasOwn(SOURCE_KINDS, kind);

/** Did my delivery arrive, did all of it, and does anything wait for me: the first questions of who delivers. */
export function NewestDelivery() {
  const { t } = useTranslation("start");
  const { say, numbers } = useLanguage();
  const result = useQuery(deliveriesQuery);
  return (
    <Loaded result={result}>
      {({ deliveries }) => {
        const [newest] = deliveries;
        const held = deliveries.filter(({ status }) => status === "held");
        if (newest === undefined) return <p className="changes">{t("noDelivery")}</p>;
        const { kind, organisation, receivedAt, periodFrom, periodTo, read, rejected, unlinked } = newest;
        const words = {
          kind: isSourceKind(kind) ? say(SOURCE_KINDS[kind]) : kind,
          organisation,
          received: numbers.date(receivedAt),
          from: numbers.date(periodFrom),
          to: numbers.date(periodTo),
        };
        const counts = {
          read: numbers.count(read),
          rejected: numbers.count(rejected),
          unlinked: numbers.count(unlinked),
        };
        return (
          <p className="changes">
            {t("newest", words)} {t("newestCounts", counts)}{" "}
            {held.length === 0 ? null : (
              <Link to={held.length === 1 ? `/leveringen/${held[0]!.id}` : "/leveringen"}>
                {t("held", { count: held.length })}
              </Link>
            )}
          </p>
        );
      }}
    </Loaded>
  );
}
