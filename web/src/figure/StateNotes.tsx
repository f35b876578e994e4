import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../language/use-language.ts";
import { statesToExplain } from "./explained-states.ts";
import type { TableTwin } from "./table-twin.ts";

/** Why figures of a table are not there or not final: readable by touch, by keyboard and on paper. */
export function StateNotes({ table }: { readonly table: TableTwin }) {
  const { t } = useTranslation("figure");
  const { say } = useLanguage();
  const states = statesToExplain(table);
  if (states.length === 0) return null;
  return (
    <ul className="footnotes" aria-label={t("statesLabel")}>
      {states.map((status) => (
        <li key={status}>
          {status === "PROVISIONAL" ? "* " : ""}
          {say(OBSERVATION_STATUSES[status].reason)}
        </li>
      ))}
      <li>
        <Link to="/begrippen#toestanden">{t("statesMore")}</Link>
      </li>
    </ul>
  );
}
