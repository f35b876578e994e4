import fc from "fast-check";
import { expect, test } from "vitest";
import { ID_BYTES, recordTable, TAG_BYTES } from "./record-table.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test("what is added is found again under its own tag, and nothing else is found", () => {
  const entry = fc.tuple(bytes(TAG_BYTES), bytes(ID_BYTES));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3000 }), bytes(TAG_BYTES), (entries, other) => {
      const table = recordTable();
      const expected = new Map<string, Uint8Array>();
      for (const [tag, id] of entries) {
        table.add(Uint8Array.of(...tag, ...id));
        if (!expected.has(tag.join())) expected.set(tag.join(), id);
      }
      expect(table.count).toBe(expected.size);
      for (const [tag] of entries) expect(table.get(tag)).toEqual(expected.get(tag.join()));
      expect(table.get(other)).toEqual(expected.get(other.join()));
    }),
    { numRuns: 30 },
  );
});

test("tags that would all have the same place are still told apart", () => {
  const table = recordTable();
  const tagOf = (number: number) => Uint8Array.of(...new Array(TAG_BYTES - 2).fill(0), number >> 8, number & 255);
  for (let number = 0; number < 2000; number++)
    table.add(Uint8Array.of(...tagOf(number), ...new Array(ID_BYTES).fill(number % 251)));
  for (let number = 0; number < 2000; number += 97) expect(table.get(tagOf(number))?.[0]).toBe(number % 251);
  expect(table.get(tagOf(2000))).toBeUndefined();
});
