import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../../graphql/graphql.ts";
import { useLanguage } from "../../../language/use-language.ts";
import type { deliveryQuery } from "./delivery.query.ts";
import { type FindingGroup, groupedByCheck } from "./finding-groups.ts";

export type Delivery = NonNullable<ResultOf<typeof deliveryQuery>["delivery"]>;
export type Finding = Delivery["findings"][number];

const RUNGS = ["file", "previous", "peers", "sources", "outside"] as const;

/** One check: what it is about, where it was found, and what to do. */
function Check({ found }: FindingGroup) {
  const { say } = useLanguage();
  const [first] = found;
  if (first === undefined) return null;
  const places = found.map((one) => <p key={one.place}>{say(one.explanation)}</p>);
  return (
    <li>
      <p>
        <strong>{say(first.title)}</strong>
      </p>
      {places}
      <p className="soft">{say(first.remedy)}</p>
    </li>
  );
}

/** Findings by what the delivery was held against, each with what it means and what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation("deliveries");
  const groups = RUNGS.map((rung) => ({ rung, found: findings.filter((one) => one.rung === rung) }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ rung, found }) => (
      <section key={rung} className="findings">
        <h3>{t("rung", { what: t(`rung_${rung}`) })}</h3>
        <ul>
          {groupedByCheck(found).map((group) => (
            <Check key={group.code} {...group} />
          ))}
        </ul>
      </section>
    ));
}
