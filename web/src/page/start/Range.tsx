import { useQuery } from "@apollo/client/react";
import { HEADLINES } from "@monitor/schema/indicators";
import { useTranslation } from "react-i18next";
import { Figure } from "../../figure/Figure.tsx";
import { ReferenceNotes } from "../../figure/ReferenceNotes.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Loaded } from "../../layout/Loaded.tsx";
import { regionsQuery } from "../regions/regions.query.ts";
import { rangeTable } from "./range-table.ts";

/** The regions from lowest to highest, for who has no place of its own. */
export function Range({ year }: { readonly year: string }) {
  const { t } = useTranslation("start");
  const { t: figureText } = useTranslation("figure");
  const tools = useLanguage();
  const result = useQuery(regionsQuery);
  const title = t("rangeTitle", { year });
  const words = {
    caption: title,
    indicator: figureText("indicator"),
    unit: figureText("unitHeading"),
    lowest: t("lowest"),
    lowestValue: t("lowestValue"),
    highest: t("highest"),
    highestValue: t("highestValue"),
    difference: t("difference"),
    allAlike: t("allAlike"),
    differenceOf: (kind: "real" | "chance" | "none" | "unknown") => t(`difference_${kind}`),
  };
  const source = [...new Set(HEADLINES.map((one) => tools.say(one.source)))].join("; ");
  return (
    <Loaded result={result}>
      {({ areas }) => (
        <Figure
          name="bereik"
          title={title}
          subtitle={t("rangeSubtitle")}
          table={rangeTable(HEADLINES, areas, year, words, tools)}
          source={source}
          footnotes={<ReferenceNotes indicators={HEADLINES}>{t("rangeNote")}</ReferenceNotes>}
        />
      )}
    </Loaded>
  );
}
