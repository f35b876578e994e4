import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRow, readCsv } from "./read-csv.ts";

const LAYOUT = { required: ["sleutel", "dag"], optional: ["uur"] };

async function* pieces(text: string, size: number) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function read(text: string, size = 1000) {
  const rows: CsvRow[] = [];
  let extra = 0;
  for await (const some of readCsv(pieces(text, size), LAYOUT, (count) => (extra = count))) rows.push(...some);
  return { rows, extra };
}

test("columns are found by name, in any order, whatever their capitals", async () => {
  const { rows } = await read("Dag;UUR;Sleutel\n2025-09-01;3;a1\n");
  expect(rows).toEqual([{ line: 2, cells: ["a1", "2025-09-01", "3"] }]);
});

test("an optional column that is not there is empty", async () => {
  const { rows } = await read("sleutel;dag\na1;x\n");
  expect(rows[0]!.cells).toEqual(["a1", "x", ""]);
});

test("columns that the layout does not name are dropped and counted, never named", async () => {
  const { rows, extra } = await read("sleutel;naam;dag;opmerking\na1;Jan;x;ruzie\n");
  expect(rows[0]!.cells).toEqual(["a1", "x", ""]);
  expect(extra).toBe(2);
});

test("a missing column is refused by its name", async () => {
  await expect(read("sleutel;naam\na;b\n")).rejects.toMatchObject({ code: "missing-columns", detail: "dag" });
});

test("an empty file is refused", async () => {
  await expect(read("")).rejects.toMatchObject({ code: "empty-file" });
  await expect(read("\n\n")).rejects.toMatchObject({ code: "empty-file" });
});

test("Windows line ends, empty lines and quotes around cells are fine, and lines keep their number", async () => {
  const { rows } = await read('"sleutel";"dag"\r\n\r\n"a1";"x"\r\nb2;y');
  expect(rows).toEqual([
    { line: 3, cells: ["a1", "x", ""] },
    { line: 4, cells: ["b2", "y", ""] },
  ]);
});

test("a stray quote spoils its own line and no other", async () => {
  const { rows } = await read('sleutel;dag\n"a1;x\nb2;y\nc3;"z\nd4;w\n');
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [2, "quotes"],
    [3, undefined],
    [4, "quotes"],
    [5, undefined],
  ]);
});

test("a line with too few or too many cells is told by its number", async () => {
  const { rows } = await read("sleutel;dag\na1\nb2;y;z\nc3;w\n");
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [2, "too-few-or-many-cells"],
    [3, "too-few-or-many-cells"],
    [4, undefined],
  ]);
});

test("the separator follows from the header: a tab or a comma will do, and a line sep=; is understood", async () => {
  const one = [{ line: 2, cells: ["a1", "x", ""] }];
  expect((await read("sleutel\tdag\na1\tx\n")).rows).toEqual(one);
  expect((await read("sleutel,dag\na1,x\n")).rows).toEqual(one);
  expect((await read('"sleutel","dag"\n"a1","x"\n')).rows).toEqual(one);
  expect((await read("sep=|\nsleutel|dag\na1|x\n")).rows).toEqual([{ line: 3, cells: ["a1", "x", ""] }]);
  // a comma in a cell of a table with semicolons is part of the cell
  expect((await read("sleutel;dag\na1;1,5\n")).rows[0]!.cells).toEqual(["a1", "1,5", ""]);
});

test("a value that a spreadsheet keeps as text loses its wrapper, also in the header", async () => {
  const { rows } = await read('="sleutel";dag\n="0012";"=""0153"""\n');
  expect(rows).toEqual([{ line: 2, cells: ["0012", "0153", ""] }]);
});

test("empty rows of a spreadsheet and a header that comes back are passed over", async () => {
  const { rows } = await read("sleutel;dag\na1;x\n;\nSleutel;Dag\nb2;y\n;\n ; \n\n");
  expect(rows.map(({ line, cells }) => [line, cells?.[0]])).toEqual([
    [2, "a1"],
    [5, "b2"],
  ]);
});

test("the line ends of an old Mac are understood, wherever the text is cut", async () => {
  for (const size of [1, 2, 3, 5, 100]) {
    const { rows } = await read("sleutel;dag\ra1;x\r\nb2;y\r", size);
    expect(rows.map(({ line, cells }) => [line, cells?.[0]])).toEqual([
      [2, "a1"],
      [3, "b2"],
    ]);
  }
});

test("names in columns beside the layout come apart from the cells, to keep them out of keys", async () => {
  const { rows, extra } = await read("Achternaam;sleutel;dag;Roepnaam\nJansen;a1;x;Sam\n");
  expect(rows).toEqual([{ line: 2, cells: ["a1", "x", ""], names: ["Jansen", "Sam"] }]);
  expect(extra).toBe(2);
});

test("however the text is cut in pieces, the rows are the same, one for each line with something in it", async () => {
  const line = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
      const text = ["sleutel;dag", ...lines].join("\n");
      const whole = await read(text, text.length);
      const cut = await read(text, size);
      expect(cut).toEqual(whole);
      // a line of nothing but quotes, separators or spaces counts as empty
      const certain = lines.filter((one) => /[^\s";]/.test(one)).length;
      expect(whole.rows.length).toBeGreaterThanOrEqual(certain);
      expect(whole.rows.length).toBeLessThanOrEqual(lines.length);
    }),
  );
});
