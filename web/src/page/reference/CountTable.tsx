import { useTranslation } from "react-i18next";
import { PlainTable } from "../../figure/PlainTable.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { countWords } from "./count-words.ts";
import type { ReferenceCount } from "./reference.query.ts";

export interface CountTableProps {
  readonly counts: readonly ReferenceCount[];
  readonly level: string;
  readonly searched: boolean;
}

const MEASURES = ["leerlingen", "leerlingen-vavo"] as const;

/** Counts with their reference date and source; a masked one as its range. */
export function CountTable({ counts, level, searched }: CountTableProps) {
  const { t } = useTranslation("reference");
  const { t: layout } = useTranslation("layout");
  const { numbers } = useLanguage();
  if (counts.length === 0) return <p role="status">{searched ? layout("noMatch") : t("none")}</p>;
  const measureWords = (measure: string) => {
    const known = MEASURES.find((one) => one === measure);
    return known === undefined ? measure : t(`measure_${known}`);
  };
  const rows = counts.map((one) => ({
    key: `${one.placeCode} ${one.placeName} ${one.measure} ${one.referenceDate} ${one.source}`,
    cells: [
      { text: one.placeName },
      { text: one.placeCode },
      { text: measureWords(one.measure) },
      { text: countWords(one, numbers, (range) => t("range", range)) },
      { text: numbers.date(one.referenceDate) },
      { text: numbers.count(one.sites) },
      { text: one.source },
    ],
  }));
  const headings = [
    { heading: t("place") },
    { heading: t("code") },
    { heading: t("measure") },
    { heading: t("count"), numeric: true },
    { heading: t("date") },
    { heading: t("sites"), numeric: true },
    { heading: t("source") },
  ];
  const masked = counts.some((one) => one.lower !== one.upper);
  return (
    <>
      <PlainTable caption={t("caption", { level })} headings={headings} rows={rows} />
      {masked ? <p className="soft">{t("masked")}</p> : null}
    </>
  );
}
