import { indicatorByCode } from "@monitor/schema/indicators";
import { SOURCE_KINDS, type SourceKind } from "@monitor/schema/vocabulary";
import { unitWords } from "../../export/index.ts";
import { FIGURE_CHANGES, type FigureChange, type InputChange, type ReleaseDiff } from "../../release/index.ts";
import { asTable } from "../table.ts";
import { figureInWords, indicatorInWords, levelInWords } from "./figure-words.ts";
import { withdrawnInWords } from "./show-words.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
const MOST_NAMED = 10;

const INPUT_CHANGES: Readonly<Record<InputChange["change"], string>> = {
  new: "nieuw",
  replaced: "vervangen",
  gone: "ingetrokken",
};

const CHANGES: Readonly<Record<FigureChange, string>> = {
  changed: "ander getal",
  masked: "nu afgeschermd",
  unmasked: "nu getoond",
  lost: "geen getal meer",
  gained: "nu een getal",
  status: "andere stand",
  added: "nieuw",
  removed: "weg",
};

function deliveries({ deliveries: changes }: ReleaseDiff): string[] {
  if (changes.length === 0) return ["Leveringen: dezelfde."];
  const rows = changes.map(({ change, kind, organisation, periodFrom, periodTo, before, after }) => [
    `  ${INPUT_CHANGES[change]}`,
    SOURCE_KINDS[kind as SourceKind].nl,
    organisation,
    `${periodFrom} t/m ${periodTo}`,
    [before, after].filter((id) => id !== null).join(" -> "),
  ]);
  return ["Leveringen", asTable(["  wat", "soort", "organisatie", "periode", "levering"], rows)];
}

function figures({ figures: counted }: ReleaseDiff): string[] {
  if (counted.length === 0) return ["Cijfers: dezelfde."];
  const used = FIGURE_CHANGES.filter((change) => counted.some((one) => one.change === change));
  const groups = Map.groupBy(counted, ({ indicator, level }) => `${indicator}\t${level}`);
  const rows = [...groups.values()].map((own) => [
    `  ${indicatorInWords(own[0]!.indicator)}`,
    levelInWords(own[0]!.level),
    ...used.map((change) => number.format(own.find((one) => one.change === change)?.figures ?? 0)),
  ]);
  return ["Cijfers", asTable(["  indicator", "niveau", ...used.map((change) => CHANGES[change])], rows)];
}

function largest({ largest: changes }: ReleaseDiff): string[] {
  if (changes.length === 0) return [];
  const lines = changes.map(({ indicator, place, period, breakdown, before, after }) => {
    const unit = unitWords(indicatorByCode.get(indicator)?.unit ?? "");
    return `  ${figureInWords(indicator, place, period, breakdown)}: ${number.format(before)} -> ${number.format(after)} ${unit}`;
  });
  return ["", "Grootste veranderingen per indicator, van gepubliceerde cijfers", ...lines];
}

function masked({ masked: hidden }: ReleaseDiff): string[] {
  if (hidden.length === 0) return [];
  const named = hidden
    .slice(0, MOST_NAMED)
    .map(({ indicator, place, period, breakdown }) => `  ${figureInWords(indicator, place, period, breakdown)}`);
  const more = hidden.length - named.length;
  return ["", "Nu afgeschermd", ...named, ...(more === 0 ? [] : [`  en ${number.format(more)} andere`])];
}

/** What changed between two releases. */
export function diffInWords(diff: ReleaseDiff): string {
  const withdrawn = [diff.before, diff.after].flatMap((one) =>
    one.withdrawn === null ? [] : [`Uitgave ${one.number} is ${withdrawnInWords(one.withdrawn)}`],
  );
  const { before, after } = diff;
  return [
    `Van uitgave ${before.number} (peildatum ${before.referenceDate}) naar uitgave ${after.number} (peildatum ${after.referenceDate})`,
    ...withdrawn,
    "",
    ...deliveries(diff),
    "",
    ...figures(diff),
    ...largest(diff),
    ...masked(diff),
  ].join("\n");
}
