import { useTranslation } from "react-i18next";

const STAYS = ["staysFiles", "staysNames", "staysNumbers", "staysKey"] as const;
const LEAVES = ["leavesCodes", "leavesFacts", "leavesWhen"] as const;

/** What leaves this computer and what does not: the first question of who answers for children's data. */
export function WhatLeaves() {
  const { t } = useTranslation("deliver");
  return (
    <div className="leaves">
      <section>
        <h3>{t("stays")}</h3>
        <ul>
          {STAYS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t("leaves")}</h3>
        <ul>
          {LEAVES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>
      <p className="soft">
        {t("holders")} {t("locally")}
      </p>
    </div>
  );
}
