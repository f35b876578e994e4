import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../../graphql/graphql.ts";
import { useLanguage } from "../../../language/use-language.ts";
import type { deliveryQuery } from "./delivery.query.ts";

export type Delivery = NonNullable<ResultOf<typeof deliveryQuery>["delivery"]>;
export type Finding = Delivery["findings"][number];

const RUNGS = ["file", "previous", "peers", "sources", "outside"] as const;

/** Findings by what the delivery was held against, each with what it means and what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation("deliveries");
  const { say } = useLanguage();
  const groups = RUNGS.map((rung) => ({ rung, found: findings.filter((one) => one.rung === rung) }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ rung, found }) => (
      <section key={rung} className="findings">
        <h3>
          {t("rung")} {t(`rung_${rung}`)}
        </h3>
        <ul>
          {found.map((one) => (
            <li key={`${one.code} ${one.place}`}>
              <p>
                <strong>{say(one.title)}</strong>
                {one.place === null ? null : <span className="soft"> {one.place}</span>}
              </p>
              <p>{say(one.explanation)}</p>
              <p className="soft">{say(one.remedy)}</p>
            </li>
          ))}
        </ul>
      </section>
    ));
}
