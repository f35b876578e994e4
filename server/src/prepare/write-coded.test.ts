import { createHash } from "node:crypto";
import { LAYOUTS } from "@monitor/schema/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import { codedWriter } from "./write-coded.ts";

const [CLASSES, ENROLMENTS] = LAYOUTS.enrolment;

async function written(rows: readonly (readonly [reference: string, id: string | null])[]) {
  let text = "";
  const writer = codedWriter(ENROLMENTS!, {
    write: (_name, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  for (const [reference, id] of rows) {
    const cells = [reference, "", "", "99AA00", "", "", "male", "", "", "2025-08-01", "2026-07-31"];
    writer.add(cells, id === null ? { unlinked: "absent" } : { id });
  }
  return { file: await writer.close(), text };
}

const id = fc.constantFrom("a".repeat(64), "b".repeat(64), "c".repeat(64), null);

test("the order of the rows tells nothing of the order in the source", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,5}$/), id), { selector: ([key]) => key }),
      fc.infiniteStream(fc.nat()),
      async (rows, order) => {
        const places = new Map(rows.map((row) => [row, order.next().value as number]));
        const shuffled = rows.toSorted((a, b) => places.get(a)! - places.get(b)!);
        expect(await written(shuffled)).toEqual(await written(rows));
      },
    ),
  );
});

test("rows are sorted by identifier; a row without one says why", async () => {
  const { text } = await written([
    ["x1", "b".repeat(64)],
    ["x2", "a".repeat(64)],
    ["x3", null],
  ]);
  const lines = text.split("\n").slice(1, -1);
  expect(lines.map((line) => line.split(";").slice(0, 3))).toEqual([
    ["x3", "", "absent"],
    ["x2", "a".repeat(64), ""],
    ["x1", "b".repeat(64), ""],
  ]);
});

test("size and hash are those of the bytes written", async () => {
  const { file, text } = await written([["x1", null]]);
  expect(file).toEqual({
    name: "enrolments.csv",
    rows: 1,
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  });
});

test("a file without rows has its header", async () => {
  let text = "";
  const writer = codedWriter(CLASSES!, {
    write: (_name, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  expect(await writer.close()).toMatchObject({ rows: 0 });
  expect(text).toBe("site;class;year_group;combined\n");
});
