import type { Example, Indicator } from "@monitor/schema/indicators";
import { type TableTwin, text } from "../../../figure/table-twin.ts";
import { figureWords, lineWords } from "./counted-words.ts";
import { cellWords, type ExampleTools } from "./example-words.ts";

type Columns =
  | "pupil"
  | "site"
  | "residence"
  | "linked"
  | "enrolled"
  | "born"
  | "care"
  | "absence"
  | "exemption"
  | "guidance";

const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());

/** The pupils of an example as a table in plain words. */
export function worldTable({ world }: Example, { code, unit }: Indicator, tools: ExampleTools): TableTwin {
  const [header = [], ...lines] = world
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(cellsOf);
  return {
    caption: tools.t("world"),
    columns: header.map((key) => ({
      key,
      heading: tools.t(key === "last year" ? "lastYear" : (key as Columns)),
      sentences: key === "care" || key === "absence",
    })),
    rows: lines.map((cells, line) => ({
      key: `${code} ${line}`,
      unit,
      reference: "",
      cells: header.map((column, at) => text(cellWords(column, cells[at] ?? "", tools))),
    })),
  };
}

/** What is counted from them, a row for each place, part or period. */
export function countedTable({ counted }: Example, { code, unit }: Indicator, tools: ExampleTools): TableTwin {
  return {
    caption: tools.t("counted"),
    columns: [
      { key: "place", heading: tools.t("where") },
      { key: "figure", heading: tools.t("figure"), numeric: true },
    ],
    rows: Object.entries(counted).map(([line, figure]) => ({
      key: `${code} ${line}`,
      unit,
      reference: "",
      cells: [text(lineWords(line, tools)), text(figureWords(figure, unit, tools))],
    })),
  };
}
