import type { Unit } from "@monitor/schema/indicators";
import { BREAKDOWNS, isBreakdown, type Localised } from "@monitor/schema/vocabulary";
import { type ExampleTools, monthWords } from "./example-words.ts";

/** The areas in which the examples play. */
const PLACES: Readonly<Record<string, Localised>> = {
  NL: { nl: "alle deelnemers", en: "all participants" },
  "IR-TWENTE": { nl: "regio Twente", en: "region Twente" },
  "0141": { nl: "gemeente Almelo", en: "municipality of Almelo" },
  "0150": { nl: "gemeente Deventer", en: "municipality of Deventer" },
  "0153": { nl: "gemeente Enschede", en: "municipality of Enschede" },
};

function placeWords(code: string, { say, t }: ExampleTools): string {
  const area = PLACES[code];
  if (area !== undefined) return say(area);
  return t(/^(PO|VO)/.test(code) ? "alliance" : "school", { code });
}

function partWords(word: string, tools: ExampleTools): string {
  const [dimension = "", member = ""] = word.split(":");
  if (/^\d{4}-\d\d$/.test(word)) return monthWords(word, tools);
  if (!isBreakdown(dimension)) return word;
  const members: Readonly<Record<string, Localised>> = BREAKDOWNS[dimension].members;
  return tools.say(members[member]!);
}

/** What a line of an example is about: `0153 school-type:bao`, `0153 2025-09`, `99AA00 2025-2026 1`. */
export function lineWords(line: string, tools: ExampleTools): string {
  const half = / (\d{4}-\d{4}) ([12])$/.exec(line);
  const [place = "", ...rest] = line.replace(half?.[0] ?? "", "").split(" ");
  const parts = rest.map((word) => partWords(word, tools));
  if (half !== null) parts.push(tools.t(half[2] === "1" ? "firstHalf" : "secondHalf"));
  return [placeWords(place, tools), ...parts].join(", ");
}

/** What is counted: `5 of 15`, `1200 of 651000 minutes`, or a number with its unit. */
export function figureWords(figure: string, unit: Unit, { numbers, t }: ExampleTools): string {
  const part = /^(\d+) of (\d+)( minutes)?$/.exec(figure);
  if (part === null) return numbers.withUnit(Number(figure), unit);
  const [, having, among, minutes] = part;
  const counts = { having: numbers.count(Number(having)), among: numbers.count(Number(among)) };
  return t(minutes === undefined ? "part" : "partOfMinutes", counts);
}
