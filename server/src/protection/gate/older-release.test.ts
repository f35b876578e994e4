import { describe, expect, test } from "vitest";
import { protect } from "../protect.ts";
import type { Cell } from "../true-figure.ts";
import { releaseOf } from "./any-release.fixture.ts";

/** Three schools of one municipality. */
const town = (one: number, two: number, three: number) =>
  releaseOf(
    [one, two, three].map((having, at) => {
      const site = `99A${"ABC"[at]}00`;
      return { places: [site, "0153"], owners: [site, "0153"], having, others: 100 - having };
    }),
  );

const olderOf = async (one: number, two: number, three: number) => {
  const { figures, table } = town(one, two, three);
  const { table: older } = await protect(figures, [table]);
  return (cell: Cell) => older.figures.find(({ place }) => place === cell.place);
};

const shown = async (
  release: ReturnType<typeof town>,
  before?: (cell: Cell) => Awaited<ReturnType<Awaited<ReturnType<typeof olderOf>>>>,
) => {
  const { table, gate } = await protect(release.figures, [release.table], { before });
  return { numerators: table.figures.map(({ numerator }) => numerator), gate: gate[0]! };
};

describe("who kept an older release", () => {
  test("gets no more of the same numbers than who did not", async () => {
    const before = await olderOf(2, 30, 40);
    expect((await shown(town(2, 30, 40), before)).numerators).toEqual((await shown(town(2, 30, 40))).numerators);
  });

  test("has what it told of a school as long as that can still be so: hiding it now would not help", async () => {
    // then 12 and 5 were shown; now the first has 2, and the older 5 would tell the total less it
    const before = await olderOf(12, 5, 20);
    const now = town(2, 5, 20);
    const { numerators, gate } = await shown(now, before);
    expect(gate.secrets).toBe(1);
    expect(gate.toldBefore).toBe(0);
    expect(numerators[0]).toBeNull();
    // the total has to go: hiding the school with 5, as without the older release, is not enough
    expect(numerators[1]).toBeNull();
  });

  test("is told apart when the older release itself gave the count away, and the newer still protects it", async () => {
    const { figures, table } = town(6, 30, 40);
    // the first school had more pupils then, so that its 5 was shown, of 5 to 7; of 8 pupils nothing is
    const small = releaseOf([
      { places: ["99AA00", "0153"], owners: ["99AA00", "0153"], having: 6, others: 2 },
      { places: ["99AB00", "0153"], owners: ["99AB00", "0153"], having: 30, others: 70 },
      { places: ["99AC00", "0153"], owners: ["99AC00", "0153"], having: 40, others: 60 },
    ]);
    const { table: older } = await protect(figures, [table]);
    const { gate, numerators } = await shown(small, (cell) => older.figures.find(({ place }) => place === cell.place));
    expect(gate.toldBefore).toBe(1);
    expect(numerators[0]).toBeNull();
  });
});
