import { expect, onTestFinished, test } from "vitest";
import { releaseOf } from "../../server/src/protection/gate/any-release.fixture.ts";
import { protect } from "../../server/src/protection/index.ts";
import { gateThreads } from "../../server/src/release/gate-threads.ts";

/** Three school years of a town in which one school has few, so that another must be hidden with it. */
const YEARS = ["2023-2024", "2024-2025", "2025-2026"] as const;
const figures = YEARS.flatMap((period, year) =>
  releaseOf([
    { places: ["99AA00", "0153"], owners: ["99AA00"], having: 2 + year, others: 98 },
    { places: ["99AB00", "0153"], owners: ["99AB00"], having: 5, others: 95 },
  ]).figures.map((figure) => ({ ...figure, period })),
);
const tables = YEARS.map((schoolYear, year) => {
  const { table } = releaseOf([
    { places: ["99AA00", "0153"], owners: ["99AA00"], having: 2 + year, others: 98 },
    { places: ["99AB00", "0153"], owners: ["99AB00"], having: 5, others: 95 },
  ]);
  const atoms = table.atoms.map((atom) => ({ ...atom, figures: atom.figures.map((at) => at + 3 * year) }));
  return { ...table, schoolYear, atoms };
});

function threads(count: number) {
  const own = gateThreads(count, 0);
  onTestFinished(() => own.stop());
  return own;
}

test("one thread, two threads and none hide the same figures for the same reasons, in the same order", async () => {
  const outcome = async (close?: ReturnType<typeof threads>) => {
    const { table, gate, reasons } = await protect(figures, tables, { ...close });
    return {
      shown: table.figures,
      reasons,
      // which part took longest is a matter of chance
      gate: gate.map(({ ms: _, hardest: __, ...part }) => part),
    };
  };
  const here = await outcome();
  expect(here.gate.map(({ schoolYear }) => schoolYear)).toEqual(YEARS);
  expect(here.reasons.some(({ because }) => because === "complementary")).toBe(true);
  expect(await outcome(threads(1))).toEqual(here);
  expect(await outcome(threads(2))).toEqual(here);
});

test("without its threads there is no release", async () => {
  const own = threads(1);
  await own.stop();
  await expect(protect(figures, tables, own)).rejects.toThrow();
});
