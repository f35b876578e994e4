import { expect, test } from "vitest";
import { filled } from "./cell.ts";
import { countIn, sumOf } from "./range.ts";
import { readTable, type TableKind } from "./table.ts";

const SCHOOLS: TableKind<"NAAM SCHOOL" | "PLAATS", string> = {
  format: "proef",
  columns: ["NAAM SCHOOL", "PLAATS"],
  optional: ["PLAATS"],
  alternatives: { "NAAM SCHOOL": ["SCHOOLNAAM"] },
  foreign: ["TELEFOON"],
  headerWithin: 3,
  remedy: "Gebruik het goede bestand.",
  key: "NAAM SCHOOL",
  keyOf: (row) => row,
  read: (cells) => `${filled(cells, "NAAM SCHOOL")}|${cells.PLAATS}`,
};
const read = (text: string) => readTable(new TextEncoder().encode(text), SCHOOLS);

test("a column is known by its name with underscores, in small letters, or under its other name", () => {
  for (const name of ["NAAM SCHOOL", "naam_school", "Naam  School", "schoolnaam"])
    expect(read(`${name};plaats\nDe Eik;Borne\n`).rows, name).toEqual(["De Eik|Borne"]);
});

test("a column that may be missing is empty then", () => {
  expect(read("naam school;iets\nDe Eik;x\n").rows).toEqual(["De Eik|"]);
});

test("titles above the header are passed over, and the lines keep their numbers", () => {
  const { rows, problems, lineOf } = read("Lijst van scholen;\n2025;\nschoolnaam;plaats\nDe Eik;Borne\n;Borne\n");
  expect(rows).toEqual(["De Eik|Borne"]);
  expect([...lineOf.values()]).toEqual([4]);
  expect(problems).toMatchObject([{ row: 5, field: "NAAM SCHOOL" }]);
});

test("a file with all the columns and one of another list is refused", () => {
  expect(() => read("schoolnaam;plaats;telefoon\nDe Eik;Borne;0\n")).toThrow(/ander bestand: TELEFOON/);
});

test("tabs and commas of a spreadsheet are separators too, and a comma in a name is none", () => {
  expect(read("schoolnaam\tplaats\nDe Eik, Borne\tBorne\n").rows).toEqual(["De Eik, Borne|Borne"]);
  expect(read('schoolnaam,plaats\n"De Eik, Borne",Borne\n').rows).toEqual(["De Eik, Borne|Borne"]);
  expect(read("schoolnaam;plaats\nDe Eik, Borne;Borne\n").rows).toEqual(["De Eik, Borne|Borne"]);
});

test("a workbook is named for what it is, with what to do", () => {
  const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0);
  const refused = (() => {
    try {
      return readTable(workbook, SCHOOLS);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toMatchObject({ code: "proef-spreadsheet", message: /rekenblad/, remedy: /csv/ });
});

test("an empty count is no zero, and a sum of masked counts is a range", () => {
  expect(() => countIn(" ", "LEEFTIJD 4")).toThrow(/geen geheel getal/);
  expect(sumOf(["<5", "7", "0", "<5"].map((text) => countIn(text, "x")))).toEqual({ lower: 9, upper: 15 });
  expect(sumOf([])).toEqual({ lower: 0, upper: 0 });
});
