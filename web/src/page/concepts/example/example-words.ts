import type { TFunction } from "i18next";
import type { LanguageTools } from "../../../language/use-language.ts";
import { absenceWords, exemptionWords, guidanceWords } from "./absence-words.ts";
import { careWords } from "./care-words.ts";

export interface ExampleTools extends Pick<LanguageTools, "say" | "numbers"> {
  readonly t: TFunction<"example">;
  /** A day in words. */
  readonly day: (isoDate: string) => string;
  /** `2025-10-01..`, `..2025-10-01` or `2025-10-01..2026-01-31` in words. */
  readonly days: (stretch: string) => string;
}

export function exampleTools(
  { say, numbers }: Pick<LanguageTools, "say" | "numbers">,
  t: TFunction<"example">,
): ExampleTools {
  const day = numbers.date;
  const days = (stretch: string) => {
    const [from, to] = stretch.split("..");
    if (!from) return t("until", { day: day(to!) });
    return to ? t("between", { from: day(from), to: day(to) }) : t("from", { day: day(from) });
  };
  return { say, numbers, t, day, days };
}

/** `2014-05` as `mei 2014`: the day that stands before the month is left out. */
export const monthWords = (month: string, { day }: Pick<ExampleTools, "day">): string =>
  day(`${month}-01`).replace(/^1 /, "");

/** How a cell is said, by the column in which it stands. Names and codes stay as they are. */
const SAID: Readonly<Record<string, (cell: string, tools: ExampleTools) => string>> = {
  pupil: (cell, { t }) => {
    const many = /^(\d+) \w+$/.exec(cell);
    return many === null ? cell : t("pupils", { count: Number(many[1]) });
  },
  site: (cell, { t }) => (cell === "none" ? t("none") : cell),
  linked: (cell, { t }) => t(cell === "no" ? "no" : "yes"),
  enrolled: (cell, { days }) => days(cell),
  born: (cell, tools) => monthWords(cell, tools),
  "last year": (cell, { t }) => cell.replace(" no bridge", ` (${t("notLinked")})`),
  care: careWords,
  absence: absenceWords,
  exemption: exemptionWords,
  guidance: guidanceWords,
};

export const cellWords = (column: string, cell: string, tools: ExampleTools): string =>
  cell === "-" || cell === "" ? "–" : (SAID[column]?.(cell, tools) ?? cell);
