import fc from "fast-check";
import { expect, test } from "vitest";
import { CopiedRows } from "./copied-rows.ts";

const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.of(0xff, 0xff);

interface Row {
  readonly text: string | null;
  readonly number: number;
  readonly holds: boolean;
  readonly key: readonly number[];
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  text: fc.oneof(fc.constantFrom("99AA00", "99AB00", ""), fc.constant(null)),
  number: fc.integer(),
  holds: fc.boolean(),
  key: fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
});

const integer = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
};
const value = (bytes: Buffer | null): Buffer =>
  bytes === null ? integer(-1) : Buffer.concat([integer(bytes.length), bytes]);

/** As the documentation of COPY says, by hand. */
const written = (rows: readonly Row[]): Buffer =>
  Buffer.concat([
    HEADER,
    ...rows.flatMap(({ text, number, holds, key }) => [
      Buffer.of(0, 4),
      value(text === null ? null : Buffer.from(text, "latin1")),
      value(integer(number)),
      value(Buffer.of(holds ? 1 : 0)),
      value(Buffer.concat(key.map(integer))),
    ]),
    TRAILER,
  ]);

function readIn(pieces: readonly Buffer[]): { rows: Row[]; keys: string[] } {
  const copied = new CopiedRows(4);
  const found: { rows: Row[]; keys: string[] } = { rows: [], keys: [] };
  for (const piece of pieces) {
    copied.feed(piece);
    while (copied.next()) {
      found.rows.push({
        text: copied.text(0),
        number: copied.integer(1),
        holds: copied.boolean(2),
        key: [0, 1, 2, 3].map((at) => copied.quarter(3, at)),
      });
      found.keys.push(copied.key(0, 1));
    }
  }
  return found;
}

test("every row comes out as it went in, wherever the stream was cut", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 30 }),
      fc.array(fc.nat({ max: 200 }), { maxLength: 20 }),
      (rows, sizes) => {
        const bytes = written(rows);
        const pieces: Buffer[] = [];
        let at = 0;
        for (const size of sizes) {
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(readIn([...pieces, bytes.subarray(at)]).rows).toEqual(rows);
      },
    ),
  );
});

test("rows have the same key when they agree in its columns, nothing being another than an empty text", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
      const { keys } = readIn([written(rows)]);
      for (const [one, row] of rows.entries()) {
        for (const [other, { text, number }] of rows.entries()) {
          expect(keys[one] === keys[other]).toBe(row.text === text && row.number === number);
        }
      }
    }),
  );
});
