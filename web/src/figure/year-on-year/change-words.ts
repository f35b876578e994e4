import type { TFunction } from "i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import type { NumberWords } from "../../value/number-words.ts";

/** The change against the year before in words. A count has no interval: there the difference itself is said. */
export function changeWords(row: YearOnYear, t: TFunction<"figure">, numbers: NumberWords): string {
  const { difference, indicator, comparison } = row;
  if (indicator.interval !== null || difference === null) return t(`year_${comparison}`);
  if (difference === 0) return t("year_equal");
  const count = numbers.count(Math.abs(difference)) as never;
  return t(difference > 0 ? "year_more" : "year_fewer", { count });
}
