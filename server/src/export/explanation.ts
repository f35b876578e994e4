import type { ExportedTable } from "./exported-table.ts";
import { DEMO_LINE, STATUS_WORDS, unitWords } from "./words.ts";

type Line = readonly [heading: string, text: string];

/** What a figure means and how it is to be read, as headed lines in Dutch. */
export function explanationOf({ indicator, release }: Pick<ExportedTable, "indicator" | "release">): readonly Line[] {
  const { label, question, definition, numerator, denominator, unit, interval, reference, caveats, source } = indicator;
  return [
    ["Cijfer", label.nl],
    ...(release.demo ? [["Let op", DEMO_LINE] as const] : []),
    ["Vraag", question.nl],
    ["Definitie", definition.nl],
    ["Teller", numerator.nl],
    ["Noemer", denominator?.nl ?? "geen"],
    ["Eenheid", unitWords(unit)],
    ["Interval", interval?.nl ?? "geen"],
    ["Periode van het cijfer", reference.text.nl],
    ...caveats.map((caveat) => ["Kanttekening", caveat.nl] as const),
    ...STATUS_WORDS.map(({ code, label: words, reason }) => [`Status ${code}: ${words}`, reason] as const),
    ["Punt in plaats van een getal", "Er is geen getal; de kolom status zegt waarom. Het betekent nooit nul."],
    [
      "Afronding",
      "Aantallen zijn afgerond op vijftallen en lesuren op duizendtallen; al het andere is daaruit berekend.",
    ],
    ["Uitgave", `${release.number}, vastgesteld op ${release.publishedAt.slice(0, 10)}`],
    ["Peildatum", release.referenceDate],
    ["Bron", source.nl],
  ];
}
