import type { Indicator } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { isHeldAgainstType, type SchoolRow, tally } from "./school-rows.ts";

/** Which schools stand out, in sentences, with how much of it may be chance. */
export function Tally({ rows, indicator }: { readonly rows: readonly SchoolRow[]; readonly indicator: Indicator }) {
  const { t } = useTranslation("schools");
  if (!isHeldAgainstType(indicator)) {
    const isCount = indicator.unit === "persons" || indicator.unit === "count";
    return <p className="changes">{t(isCount ? "countsDiffer" : "otherPopulation")}</p>;
  }
  const { higher, lower, compared } = tally(rows);
  if (compared === 0) return <p className="changes">{t("noneCompared")}</p>;
  const said = [
    higher === 0 ? [] : t("higher", { count: higher }),
    lower === 0 ? [] : t("lower", { count: lower }),
    higher + lower === 0 ? t("noneDiffers") : [],
    compared === rows.length ? [] : t("compared", { compared, all: rows.length }),
    higher + lower === 0 ? [] : t("chance"),
  ].flat();
  return <p className="changes">{said.join(" ")}</p>;
}
