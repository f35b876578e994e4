import { useTranslation } from "react-i18next";
import { PlainTable } from "../../figure/PlainTable.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { countRows, measuresIn } from "./count-rows.ts";
import { countWords } from "./count-words.ts";
import { NoCounts } from "./NoCounts.tsx";
import type { ReferenceCount } from "./reference.query.ts";

export type ReferenceKind = "province" | "municipality" | "site";

export interface CountTableProps {
  readonly counts: readonly ReferenceCount[];
  readonly kind: ReferenceKind;
  readonly searched: boolean;
}

const MEASURES = ["leerlingen", "leerlingen-vavo"] as const;
const SOURCES = ["duo-vo"] as const;

/** Counts with their reference date and source; a masked one as its range. */
export function CountTable({ counts, kind, searched }: CountTableProps) {
  const { t } = useTranslation("reference");
  const { t: layout } = useTranslation("layout");
  const { numbers } = useLanguage();
  if (counts.length === 0) return searched ? <p role="status">{layout("noMatch")}</p> : <NoCounts />;
  const measureWords = (measure: string) => {
    const known = MEASURES.find((one) => one === measure);
    return known === undefined ? measure : t(`measure_${known}`);
  };
  const sourceWords = (source: string) => {
    const known = SOURCES.find((one) => one === source);
    return known === undefined ? source : t(`source_${known}`);
  };
  const measures = measuresIn(counts);
  // DUO has no code for a province, and a school site is one site
  const withCode = kind !== "province";
  const withSites = kind !== "site";
  const rows = countRows(counts).map((row) => ({
    key: `${row.placeCode} ${row.placeName} ${row.referenceDate} ${row.source}`,
    cells: [
      { text: row.placeName },
      ...(withCode ? [{ text: row.placeCode }] : []),
      ...measures.map((measure) => {
        const count = row.counts.get(measure);
        return { text: count ? countWords(count, numbers, (range) => t("range", range)) : t("notCounted") };
      }),
      ...(withSites ? [{ text: numbers.count(row.sites) }] : []),
      { text: numbers.date(row.referenceDate) },
      { text: sourceWords(row.source) },
    ],
  }));
  const headings = [
    { heading: t("place") },
    ...(withCode ? [{ heading: t("code") }] : []),
    ...measures.map((measure) => ({ heading: measureWords(measure), numeric: true })),
    ...(withSites ? [{ heading: t("sites"), numeric: true }] : []),
    { heading: t("date") },
    { heading: t("source") },
  ];
  const masked = counts.some((one) => one.lower !== one.upper);
  return (
    <>
      <PlainTable caption={t("caption", { level: t(kind) })} headings={headings} rows={rows} />
      {masked ? <p className="soft">{t("masked")}</p> : null}
    </>
  );
}
