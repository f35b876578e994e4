import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LAYOUTS } from "@monitor/schema/delivery";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problems } from "../../server/src/delivery/receive/problems.ts";
import { readRows } from "../../server/src/delivery/receive/read-rows.ts";

const layout = LAYOUTS.attendance.find(({ name }) => name === "calendar.csv")!;
const HEADER = "site;day;minutes";
const row = (minutes: number) => `99AA00;2025-10-06;${minutes}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-reading-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The minutes of the rows that were read with their lines, how many rows there were, and what is wrong. */
async function read(content: string | Buffer) {
  const path = join(folder, "calendar.csv");
  await writeFile(path, content);
  const problems = new Problems();
  const found: [line: number, minutes: number][] = [];
  const onRow = (cells: readonly string[], line: number) => found.push([line, Number(cells[2])]);
  const rows = await readRows({ path, layout, problems, onRow, onPiece: async () => {} });
  let wrong = "";
  try {
    problems.refuse();
  } catch (error) {
    wrong = (error as Error).message;
  }
  return { found, rows, wrong };
}

describe("a coded file is read row by row", () => {
  test("with its lines counted from the header", async () => {
    const { found, rows, wrong } = await read([HEADER, row(1), row(2), ""].join("\n"));
    expect({ found, rows, wrong }).toEqual({
      found: [
        [2, 1],
        [3, 2],
      ],
      rows: 2,
      wrong: "",
    });
  });

  test("also when its last line does not end, or lines end as on Windows", async () => {
    for (const content of [`${HEADER}\n${row(7)}`, `${HEADER}\r\n${row(7)}\r\n`, `${HEADER}\r\n${row(7)}`]) {
      expect(await read(content)).toEqual({ found: [[2, 7]], rows: 1, wrong: "" });
    }
  });

  test("and of a file of any size every row is read once, wherever a piece of it ends", async () => {
    const sizes = fc.integer({ min: 5_000, max: 12_000 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat({ max: 40 }), async (length, shift) => {
        // rows of different lengths, so that pieces end at any place of a row
        const lines = Array.from({ length }, (_, index) => row(((index + 1) * 7919 ** (index % 2)) % 9_999_999));
        const content = [HEADER, row(10 ** Math.min(6, shift)), ...lines, ""].join("\n");
        const { found, rows, wrong } = await read(content);
        expect([rows, wrong]).toEqual([length + 1, ""]);
        expect(found.slice(1).map(([, minutes]) => row(minutes))).toEqual(lines);
        expect(found.at(-1)![0]).toBe(length + 2);
      }),
      { numRuns: 20 },
    );
  });
});

test("rows that begin as the row before them are read as if they stood alone, also after a row that is wrong", async () => {
  const cell = fc.constantFrom("99AA00", "99AB00", "99A", "");
  const day = fc.constantFrom("2025-10-06", "2025-10-07", "2025-10-0", "2025-10-06;1");
  const minutes = fc.constantFrom("1", "10", "100", "x", "");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, day, minutes), { maxLength: 40 }), async (cells) => {
      const lines = cells.map((one) => one.join(";"));
      const sound = lines.flatMap((line, index) =>
        /^99A[AB]00;2025-10-0[67];\d+$/.test(line) ? [[index + 2, Number(line.split(";")[2])]] : [],
      );
      expect((await read([HEADER, ...lines, ""].join("\n"))).found).toEqual(sound);
    }),
    { numRuns: 300 },
  );
});

describe("what cannot be read is told with its line", () => {
  const big = `${HEADER}\n${`${row(330)}\n`.repeat(20_000)}`;
  const CASES: Record<string, [content: string | Buffer, wrong: string]> = {
    "an empty file": ["", "calendar.csv, regel 1, kopregel: het bestand is leeg"],
    "another header": ["site;dag;minutes\n", "calendar.csv, regel 1, kopregel: niet gelijk aan site;day;minutes"],
    "a row with a cell too few": [`${HEADER}\n99AA00;2025-10-06\n`, "regel 2, regel: 2 velden in plaats van 3"],
    "a row with thousands of cells": [
      `${HEADER}\n${";".repeat(9_999)}\n`,
      "regel 2, regel: 10000 velden in plaats van 3",
    ],
    "an empty line": [`${HEADER}\n\n`, "regel 2, regel: 1 velden in plaats van 3"],
    "letters that are no UTF-8, far into the file": [
      Buffer.concat([Buffer.from(big), Buffer.of(0xe9, 0x0a)]),
      "bestand: geen regels tekst in UTF-8",
    ],
    "letters that no cell may have": [`${HEADER}\n99AA00;2025-10-06;é\n`, "regel 2, minutes: geen toegestane waarde"],
    "a line that never ends": [big + "x".repeat(300_000), "bestand: geen regels tekst in UTF-8"],
    "the last row of many": [`${big}99AA00;2025-10-32;5\n`, "regel 20002, day: geen toegestane waarde"],
  };
  test.each(Object.entries(CASES))("%s", async (_, [content, wrong]) => {
    expect((await read(content)).wrong).toContain(wrong);
  });
});
