import { expect, test } from "vitest";
import type { AtomTable } from "./gate/atom.ts";
import { isProtected, protect } from "./protect.ts";
import { figureKey, type TrueFigure } from "./true-figure.ts";

const figure = (place: string, having: number, among: number): TrueFigure => ({
  place,
  indicator: "care-share",
  period: "2025-2026",
  breakdown: "",
  provisional: false,
  coverage: 1,
  count: { family: "share", having, among },
});

/** Two schools of one municipality; each of their pupils counts at his school and in the municipality. */
const figures = (one: number, other: number) => [
  figure("99AA00", one, 100),
  figure("99AB00", other, 100),
  figure("0153", one + other, 200),
];
const atoms = (one: number, other: number): AtomTable => ({
  name: "care",
  schoolYear: "2025-2026",
  unit: "persons",
  atoms: [
    { figures: [0, 2], amount: one, most: 100, shares: [{ owners: ["99AA00"], amount: one, most: 100 }] },
    { figures: [1, 2], amount: other, most: 100, shares: [{ owners: ["99AB00"], amount: other, most: 100 }] },
  ],
});

const shown = async (one: number, other: number) =>
  (await protect(figures(one, other), [atoms(one, other)])).table.figures.map(({ numerator }) => numerator);

test("a figure that nobody can work out from the others needs no further mask", async () => {
  expect(await shown(20, 30)).toEqual([20, 30, 50]);
});

test("a masked school is not given away by its municipality and the other school", async () => {
  // shown as 5 and 5 together, 5 to 7 each, they would leave 1 or 2 for the other; and who has the 5 knows them exactly,
  // so that the total is what must go
  expect(await shown(2, 5)).toEqual([null, 5, null]);
});

test("a masked school is not given away to the other school, which knows its own pupils", async () => {
  // of 20 together, 18 to 22, the school with 19 knows its 19: the other has at most 3
  expect(await shown(2, 19)).toEqual([null, 20, null]);
});

test("what the gate hid is told without a number of what it hides", async () => {
  const { gate } = await protect(figures(2, 5), [atoms(2, 5)]);
  expect(gate).toMatchObject([
    { indicator: "care", schoolYear: "2025-2026", figures: 3, secrets: 1, complementary: [2], protects: [[0]] },
  ]);
});

test("of every hidden figure is told why, and for the sake of which, and never what it hides", async () => {
  const { reasons } = await protect(figures(2, 5), [atoms(2, 5)]);
  expect(reasons).toEqual([
    { figure: 0, because: "small" },
    { figure: 2, because: "complementary", protects: [0] },
  ]);
});

test("a figure that an earlier release of the date hid says so", async () => {
  const hiddenBefore = new Set([figureKey(figures(20, 30)[1]!)]);
  const { reasons, table } = await protect(figures(20, 30), [atoms(20, 30)], { hiddenBefore });
  expect(table.figures[1]!.numerator).toBeNull();
  expect(reasons).toEqual([{ figure: 1, because: "hidden-before" }]);
});

test("figures that are in two tables of atoms do not pass", async () => {
  await expect(protect(figures(20, 30), [atoms(20, 30), atoms(20, 30)])).rejects.toThrow("same name");
});

test("figures without the atoms that they are sums of do not pass", async () => {
  await expect(protect(figures(20, 30), [])).rejects.toThrow("no atoms of care");
});

test("figures that are not the sums of their atoms do not pass", async () => {
  await expect(protect(figures(20, 30), [atoms(20, 29)])).rejects.toThrow("do not add up");
});

test("a table with the same content that did not come from protect is not a protected one", async () => {
  const { table } = await protect(figures(20, 30), [atoms(20, 30)]);
  expect(isProtected(table)).toBe(true);
  expect(isProtected({ figures: table.figures })).toBe(false);
});

test("a protected figure cannot be changed afterwards", async () => {
  const { table } = await protect(figures(20, 30), [atoms(20, 30)]);
  expect(() => Object.assign(table.figures[0]!, { numerator: 23 })).toThrow(TypeError);
  expect(() => (table.figures as unknown[]).push({})).toThrow(TypeError);
});
