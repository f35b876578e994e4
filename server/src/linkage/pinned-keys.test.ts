import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pinnedKeysIn, pinnedText } from "./pinned-keys.ts";
import { areInOrder, keyOfYear } from "./school-year-keys.ts";

const [one, two, three] = ["b", "c", "d"].map((letter) => letter.repeat(64)) as [string, string, string];
const keys = [
  { from: null, publicKey: one },
  { from: "2026-2027", publicKey: two },
  { from: "2029-2030", publicKey: three },
] as const;

describe("the public keys that a source pins", () => {
  test("are written as one text and read back the same", () => {
    expect(pinnedText(keys)).toBe(`${one},2026-2027=${two},2029-2030=${three}`);
    for (const count of [1, 2, 3]) expect(pinnedKeysIn(pinnedText(keys.slice(0, count)))).toEqual(keys.slice(0, count));
  });

  test("are refused in another form or another order", () => {
    for (const text of [
      "",
      one.slice(1),
      `${one},`,
      `${one},${two}`,
      `${one},2026-2028=${two}`,
      `${one},2026-2027=${two},2026-2027=${three}`,
      `${one},2029-2030=${two},2026-2027=${three}`,
      `2026-2027=${two},${one}`,
      ` ${one}`,
      one.toUpperCase(),
    ])
      expect(pinnedKeysIn(text), text).toBeUndefined();
  });

  test("never make reading fail, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = pinnedKeysIn(text);
        expect(read === undefined || pinnedText(read) === text).toBe(true);
      }),
    );
  });
});

describe("the key of a school year", () => {
  test("is the last one that had begun, so that earlier years stay on their own key", () => {
    const found = ["2019-2020", "2025-2026", "2026-2027", "2028-2029", "2029-2030", "2040-2041"] as const;
    expect(found.map((year) => keyOfYear(keys, year)?.publicKey)).toEqual([one, one, two, two, three, three]);
  });

  test("is missing before the first one began", () => {
    expect(keyOfYear(keys.slice(1), "2025-2026")).toBeUndefined();
  });

  test("is not in doubt: keys stand in the order of their years, no two from the same", () => {
    expect(areInOrder(keys)).toBe(true);
    expect(areInOrder([keys[1], keys[0]])).toBe(false);
    expect(areInOrder([keys[1], keys[1]])).toBe(false);
    expect(areInOrder([keys[0], keys[0]])).toBe(false);
  });
});
