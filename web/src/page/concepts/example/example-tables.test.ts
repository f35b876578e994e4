import { INDICATORS } from "@monitor/schema/indicators";
import i18next, { type TFunction } from "i18next";
import { expect, test } from "vitest";
import type { Language } from "../../../language/language.ts";
import { numberWords } from "../../../value/number-words.ts";
import { countedTable, worldTable } from "./example-tables.ts";
import { exampleTools } from "./example-words.ts";
import { exampleTexts } from "./texts.ts";

const i18n = i18next.createInstance();
await i18n.init({ lng: "nl", resources: { nl: { example: exampleTexts.nl }, en: { example: exampleTexts.en } } });

const toolsOf = (language: Language) => {
  const t = i18n.getFixedT(language, "example") as unknown as TFunction<"example">;
  return exampleTools({ say: (text) => text[language], numbers: numberWords(language) }, t);
};
const examples = INDICATORS.flatMap((one) => (one.example === undefined ? [] : [[one, one.example] as const]));
const wordsOf = (table: ReturnType<typeof worldTable>) =>
  table.rows.map((row) => row.cells.map((cell) => (cell.kind === "text" ? cell.text : "")));
const [dutch, english] = [toolsOf("nl"), toolsOf("en")];
const find = (code: string) => examples.find(([one]) => one.code === code)!;

test("no word of the notation is left in a Dutch example, and no text is missing", () => {
  const NOTATION =
    /\b(from|days?|mornings?|hours?|unauthorised|sick|requested|stopped|by \d|none|others|residential|undefined|no bridge)\b|\.\.|\{\{/;
  for (const [one, example] of examples) {
    const said = [...wordsOf(worldTable(example, one, dutch)), ...wordsOf(countedTable(example, one, dutch))].flat();
    for (const words of said) expect(words).not.toMatch(NOTATION);
  }
});

test("in English each example has the same rows", () => {
  for (const [one, example] of examples) {
    expect(worldTable(example, one, english).rows).toHaveLength(worldTable(example, one, dutch).rows.length);
    for (const words of wordsOf(countedTable(example, one, english)).flat())
      expect(words).not.toMatch(/undefined|\{\{/);
  }
});

test("care is told with its form, days, provider and how it came and went", () => {
  const [one, example] = find("referral-route");
  expect(wordsOf(worldTable(example, one, dutch)).at(-3)).toEqual([
    "Anna",
    "99AA00",
    "Almelo",
    "jeugdhulp zonder verblijf van 1 september 2025 tot en met 1 december 2025, via huisarts, jeugdhulp zonder verblijf vanaf 1 februari 2026, via gemeentelijke toegang",
  ]);
});

test("a figure is said with its place, part and period", () => {
  const [one, example] = find("absence-rate");
  const counted = wordsOf(countedTable(example, one, dutch));
  expect(counted).toContainEqual(["school 99AB00", "1.200 van 651.000 minuten"]);
  expect(counted).toContainEqual(["alle deelnemers, ongeoorloofd", "300 van 651.000 minuten"]);
  expect(counted).toContainEqual(["alle deelnemers, november 2025", "900 van 66.000 minuten"]);
  expect(counted).toContainEqual([
    "alle deelnemers, tweede halfjaar (februari tot en met juli)",
    "0 van 315.000 minuten",
  ]);
});

test("a derived figure is said with its unit", () => {
  const [one, example] = find("time-to-care-median");
  expect(wordsOf(countedTable(example, one, dutch))).toContainEqual(["regio Twente", "22 dagen"]);
});
