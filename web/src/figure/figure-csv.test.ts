import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { numberWords } from "../value/number-words.ts";
import { type CsvNotes, csvRows, csvText } from "./figure-csv.ts";
import { figure, number, type TableTwin, text } from "./table-twin.ts";

const notes: CsvNotes = {
  language: "nl",
  headings: { status: "status", unit: "eenheid", reference: "peildatum", release: "uitgave" },
  numbers: numberWords("nl"),
  release: 3,
  source: "Bron: onderwijs-jeugd monitor",
  demo: "Voorbeelddata: geen echte cijfers",
};

const reference = "heel het schooljaar 2025-2026";
const row = (name: string, observation: ReturnType<typeof anObservation> | null) => ({
  key: name,
  unit: "percent" as const,
  reference,
  cells: [text(name), figure(observation, "percent"), number(observation?.denominator ?? null, "persons")],
});
const table: TableTwin = {
  caption: "Leerlingen met jeugdhulp per regio",
  columns: [
    { key: "region", heading: "regio" },
    { key: "value", heading: "waarde", numeric: true },
    { key: "pupils", heading: "leerlingen", numeric: true },
  ],
  rows: [row("Twente", anObservation()), row("Almere", withoutValue("SUPPRESSED")), row("Utrecht", null)],
};

test("each row says its unit, status, reference date and release number", () => {
  const [head, twente] = csvRows(table, notes);
  expect(head).toEqual(["regio", "waarde", "leerlingen", "eenheid", "status", "peildatum", "uitgave"]);
  expect(twente).toEqual(["Twente", "10,4", "10000", "%", "vastgesteld", reference, "3"]);
});

test("a masked figure is neither 0 nor an empty cell in the file", () => {
  const [, , almere, utrecht] = csvRows(table, notes);
  expect(almere).toEqual(["Almere", "afgeschermd", ".", "%", "afgeschermd", reference, "3"]);
  expect(utrecht!.slice(0, 5)).toEqual(["Utrecht", "niet geleverd", ".", "%", "niet geleverd"]);
});

test("the rows of the file stand in the order of the table", () => {
  expect(
    csvRows(table, notes)
      .slice(1, 4)
      .map((cells) => cells[0]),
  ).toEqual(["Twente", "Almere", "Utrecht"]);
});

test("the file ends with its source and, on demo data, says that the figures are not real", () => {
  expect(csvRows(table, notes).slice(-2)).toEqual([
    ["Bron: onderwijs-jeugd monitor"],
    ["Voorbeelddata: geen echte cijfers"],
  ]);
  expect(csvRows(table, { ...notes, demo: null }).at(-1)).toEqual(["Bron: onderwijs-jeugd monitor"]);
});

test("Excel opens the file rightly: byte order mark, semicolons and quoted semicolons", async () => {
  const file = await csvText([
    ["regio", "waarde"],
    ["Noord; Oost", "10,4"],
  ]);
  expect(file).toBe('\uFEFFregio;waarde\r\n"Noord; Oost";10,4\r\n');
});

test("a name that looks like a formula is not run by a spreadsheet, and a fall stays a negative number", () => {
  const odd: TableTwin = {
    ...table,
    rows: [
      { key: "x", unit: "percent", reference, cells: [text("=1+1"), number(-2.4, "percent"), number(0, "persons")] },
    ],
  };
  expect(csvRows(odd, notes)[1]!.slice(0, 3)).toEqual(["'=1+1", "-2,4", "0"]);
});
