import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "./columns.ts";
import { bareRows, csvOf, rowsWithSource } from "./csv.ts";
import { aRelease, aRow, aTable, masked } from "./table.fixture.ts";

const read = (file: string): string[][] => parse(file, { delimiter: ";", bom: true, relax_column_count: true });
const fileOf = (...parameters: Parameters<typeof aTable>) => text(csvOf(rowsWithSource(aTable(...parameters))));

test("Excel in the Netherlands opens the file rightly: byte order mark, semicolons, decimal commas", async () => {
  const bytes = await new Response(csvOf(rowsWithSource(aTable([aRow()]))) as never).bytes();
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, row] = (await fileOf([aRow()])).split("\r\n");
  expect(head!.replace(/^\uFEFF/, "").split(";")).toEqual(COLUMNS);
  expect(row).toBe(
    "0153;Enschede;gemeente;2025-2026;totaal;10,5;8,25;13,125;105;1000;%;PUBLISHED;vastgesteld;2026-07-31;7",
  );
});

test("a masked figure is neither 0 nor an empty cell, and says why it is not there", async () => {
  const [, row] = read(await fileOf([masked()]));
  expect(row!.slice(5, 13)).toEqual([".", ".", ".", ".", ".", "%", "SUPPRESSED", "afgeschermd"]);
});

test("the file ends with its source and, on demo data only, says that the figures are not real", async () => {
  const source =
    "Bron: jeugdhulp van gemeenten (iJW) en inschrijvingen van scholen. Onderwijs-jeugd monitor, uitgave 7, peildatum 31 juli 2026.";
  expect(read(await fileOf([aRow()])).slice(-2)).toEqual([[source], ["Voorbeelddata: geen echte cijfers"]]);
  expect(read(await fileOf([aRow()], aRelease({ demo: false }))).at(-1)).toEqual([source]);
});

test("the file of a data package holds headings and rows, and no line that breaks its schema", async () => {
  const rows = read(await text(csvOf(bareRows(aTable([aRow(), masked({ place: "0141" })])))));
  expect(rows.map((cells) => cells.length)).toEqual([COLUMNS.length, COLUMNS.length, COLUMNS.length]);
});

test("the whole and its parts are told apart", async () => {
  const rows = read(await fileOf([aRow(), aRow({ breakdown: "school-type:bao" })]));
  expect([rows[1]![4], rows[2]![4]]).toEqual(["totaal", "school-type:bao"]);
});

test("a fall stays a negative number, and no digit of a fraction is made up", async () => {
  const [, row] = read(await fileOf([aRow({ value: -2.4, lower: 100 / 3, upper: 0 })]));
  expect(row!.slice(5, 8)).toEqual(["-2,4", "33,3333", "0"]);
});

test.each(["=1+1", '=HYPERLINK("http://evil.example";"klik")', "+31", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
  "an area called %j is not run by a spreadsheet",
  async (name) => {
    const [, row] = read(await fileOf([aRow({ name })]));
    expect(row![1]).toBe(`'${name}`);
    expect(row).toHaveLength(COLUMNS.length);
  },
);

test("whatever areas are called, their rows keep their columns and their names", async () => {
  const sign = fc.constantFrom(..."aZ9é€𝄞\";,.'\\ \n\r\t=+-@<>|\u0000\u2028\uFEFF");
  const name = fc.string({ minLength: 1, unit: sign }).filter((one) => !/^[=+\-@\t\r\uFEFF]/.test(one));
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 60 }), async (names) => {
      const rows = read(await fileOf(names.map((called) => aRow({ name: called })))).slice(1, -2);
      expect(rows.map((row) => row.length)).toEqual(names.map(() => COLUMNS.length));
      expect(rows.map((row) => row[1])).toEqual(names);
    }),
    { numRuns: 30 },
  );
});

test("a reader who goes away leaves no open cursor behind", async () => {
  let closed = false;
  const rows = (async function* () {
    try {
      for (;;) yield ["x"];
    } finally {
      closed = true;
    }
  })();
  const file = csvOf(rows);
  await new Promise((resolve) => file.once("data", resolve));
  file.destroy();
  await expect.poll(() => closed).toBe(true);
});

test("rows that break off break the file off: half a table is no table", async () => {
  const rows = (async function* () {
    yield ["x"];
    throw new Error("the database went away");
  })();
  await expect(text(csvOf(rows))).rejects.toThrow("the database went away");
});
