import fc from "fast-check";
import { expect, test } from "vitest";
import { BinaryRows, dayNumberOf, type Value } from "./binary-rows.ts";

const TYPES = ["text", "uuid", "boolean", "date", "integer"];
const HEADER_BYTES = 19;

/** The values of each row as PostgreSQL would read their bytes: a field count, then lengths and values. */
function rowsIn(bytes: Buffer): (Buffer | null)[][] {
  expect(bytes.subarray(0, 11).toString("latin1")).toBe("PGCOPY\n\xff\r\n\0");
  const rows: (Buffer | null)[][] = [];
  let at = HEADER_BYTES;
  for (let fields = bytes.readInt16BE(at); fields !== -1; fields = bytes.readInt16BE(at)) {
    at += 2;
    const row: (Buffer | null)[] = [];
    for (let field = 0; field < fields; field++) {
      const length = bytes.readInt32BE(at);
      at += 4;
      row.push(length === -1 ? null : bytes.subarray(at, at + length));
      at += Math.max(0, length);
    }
    rows.push(row);
  }
  expect(at + 2).toBe(bytes.length);
  return rows;
}

const written = (rows: readonly (readonly Value[])[], deliveryId = 7) => {
  const binary = new BinaryRows(TYPES, deliveryId);
  for (const row of rows) binary.add(row);
  return rowsIn(Buffer.concat([...binary.take(), binary.end()]));
};

test("each row begins with its delivery, and holds every value in the form of its type", () => {
  const [row] = written([["99AA00", "0123abcd-ef01-8234-8567-89abcdef0123", "true", "2000-01-02", "330"]], 2 ** 40);
  expect(row!.map((value) => value!.toString("hex"))).toEqual([
    "0000010000000000",
    Buffer.from("99AA00").toString("hex"),
    "0123abcdef018234856789abcdef0123",
    "01",
    "00000001",
    "0000014a",
  ]);
});

test("what is absent is absent, and not empty", () => {
  expect(written([["", null, null, null, null]])[0]!.slice(1)).toEqual([Buffer.alloc(0), null, null, null, null]);
});

test("rows that begin alike, in whatever measure and over whatever chunks, are each written whole", () => {
  const value = (...texts: string[]) => fc.constantFrom(null, ...texts);
  const row = fc.tuple(
    value("99AA00", "99AB00", "x".repeat(64)),
    value("0123abcd-ef01-8234-8567-89abcdef0123", "99999999-9999-8999-8999-99999999999f"),
    value("true", "false"),
    value("2025-10-06", "2025-10-07"),
    value("0", "330"),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (pattern, times) => {
      const rows = Array.from({ length: times }, () => pattern).flat();
      // each alone has no row before it
      expect(written(rows)).toEqual(rows.flatMap((one) => written([one])));
    }),
    { numRuns: 60 },
  );
});

test("rows over many chunks arrive whole and in order", () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [
    `r${index}`.padEnd(64, "x"),
    null,
    "false",
    null,
    `${index}`,
  ]);
  const read = written(rows);
  expect(read.map((row) => row[1]!.toString())).toEqual(rows.map(([reference]) => reference));
  expect(read.map((row) => row[5]!.readInt32BE())).toEqual(rows.map((_, index) => index));
});

test("days are counted as the calendar counts them, from the year 1 to 9999", () => {
  const from = Date.UTC(2000, 0, 1);
  const date = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (moment) => {
      const text = moment.toISOString().slice(0, 10);
      expect(dayNumberOf(text)).toBe((Date.parse(`${text}T00:00:00Z`) - from) / 86_400_000);
    }),
    { numRuns: 2000, examples: [[new Date("2000-02-29")], [new Date("1900-02-28")], [new Date("2024-03-01")]] },
  );
});
