import fc from "fast-check";
import { expect, test } from "vitest";
import { CellPool } from "./cell-pool.ts";

/** A pool that answers the text itself, and how often it had to make it. */
function counting() {
  const made: string[] = [];
  const pool = new CellPool((text) => {
    made.push(text);
    return text;
  });
  const of = (text: string) => pool.of(Buffer.from(`;${text};`, "latin1"), 1, 1 + text.length);
  return { of, made };
}

test("a cell that comes back is not made and checked again", () => {
  const { of, made } = counting();
  for (const text of ["2025-10-06", "sick", "2025-10-06", "", "sick", ""]) expect(of(text)).toBe(text);
  expect(made).toEqual(["2025-10-06", "sick", ""]);
});

test("whatever cells come in whatever order, each gives its own text", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "0"), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 400 }), (cells) => {
      const { of, made } = counting();
      expect(cells.map(of)).toEqual(cells);
      expect(made).toEqual([...new Set(cells)]);
    }),
  );
});

test("of more cells than it may remember it forgets some, and still gives each its own text", () => {
  const { of, made } = counting();
  const cells = Array.from({ length: 100_000 }, (_, index) => `leerling-${index}`);
  expect([...cells, ...cells].filter((cell) => of(cell) !== cell)).toEqual([]);
  expect(made.length).toBeGreaterThan(cells.length);
});

test("cells that are very long together are not all remembered", () => {
  const { of } = counting();
  for (let index = 0; index < 40; index++) {
    const cell = `${index}`.padStart(200_000, "x");
    expect(of(cell)).toBe(cell);
  }
});
