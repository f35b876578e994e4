import { MUNICIPALITY_CODE } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAndRound } from "../mask-and-round.ts";
import { protect } from "../protect.ts";
import type { ProtectedFigure } from "../protected-table.ts";
import type { TrueFigure } from "../true-figure.ts";
import { type AnyRelease, smallRelease } from "./any-release.fixture.ts";
import type { Atom } from "./atom.ts";

/** All that an insider knows beforehand of an atom: nothing, or everything. */
const isKnown = ({ shares }: Atom, attacker: readonly string[]): boolean =>
  shares.some(({ owners }) => owners.some((owner) => attacker.includes(owner)));

/** The amounts that every atom can have, one table after another: no solver, no search, no bounds. */
function* everyTable(atoms: readonly Atom[], attacker: readonly string[]): Generator<readonly number[]> {
  const table = atoms.map(() => 0);
  function* from(place: number): Generator<readonly number[]> {
    const atom = atoms[place];
    if (atom === undefined) {
      yield table;
      return;
    }
    const [low, high] = isKnown(atom, attacker) ? [atom.amount, atom.amount] : [0, atom.most];
    for (let amount = low; amount <= high; amount++) {
      table[place] = amount;
      yield* from(place + 1);
    }
  }
  yield* from(0);
}

const havingIn = ({ count }: TrueFigure): { having: number; among: number } => {
  if (typeof count === "string" || count.family !== "share") throw new TypeError("only shares here");
  return count;
};

/**
 * Whether a table would have been published like this. Where a number stands, masks and rounding must give that very number;
 * where none does, the attacker even supposes that a 0 is never hidden unless it is one.
 */
function looksLike(
  released: readonly ProtectedFigure[],
  exact: readonly TrueFigure[],
  values: readonly number[],
): boolean {
  const counted = exact.map(
    (figure, at): TrueFigure => ({
      ...figure,
      count: { family: "share", having: values[at]!, among: havingIn(figure).among },
    }),
  );
  return maskAndRound(counted).every((shown, at) => {
    const { status, numerator } = released[at]!;
    if (numerator !== null) return shown.numerator === numerator;
    return status !== "SUPPRESSED" || values[at]! >= Math.min(1, havingIn(exact[at]!).having);
  });
}

/** The values that each figure takes in the tables that an attacker cannot rule out. */
function valuesLeft({ figures, table }: AnyRelease, released: readonly ProtectedFigure[], attacker: readonly string[]) {
  const left = figures.map(() => new Set<number>());
  for (const amounts of everyTable(table.atoms, attacker)) {
    const values = figures.map(() => 0);
    for (const [place, { figures: own }] of table.atoms.entries()) for (const at of own) values[at]! += amounts[place]!;
    if (!looksLike(released, figures, values)) continue;
    for (const [at, value] of values.entries()) left[at]!.add(value);
  }
  return left;
}

/**
 * Everybody whom the gate promises to withstand: an outsider, each insider, each two schools or boards, a municipality with one
 * of these.
 */
function attackersOf({ table }: AnyRelease): readonly (readonly string[])[] {
  const owners = [...new Set(table.atoms.flatMap(({ shares }) => shares.flatMap((share) => share.owners)))];
  const isSchool = (owner: string) => !MUNICIPALITY_CODE.test(owner);
  const pairs = owners.flatMap((one) => owners.filter((other) => other > one).map((other) => [one, other]));
  const meets = ([one = "", other = ""]: readonly string[]) =>
    (isSchool(one) && isSchool(other)) ||
    (isSchool(one) !== isSchool(other) &&
      table.atoms.some(({ shares }) =>
        shares.some((share) => share.owners.includes(one) && share.owners.includes(other)),
      ));
  return [[], ...owners.map((owner) => [owner]), ...pairs.filter(meets)];
}

test("who tries every table that there can be finds four values of each masked count, whoever he is", async () => {
  const looked = { masked: 0, complementary: 0 };
  await fc.assert(
    fc.asyncProperty(smallRelease, async (release) => {
      const { table, gate } = await protect(release.figures, [release.table]);
      const masked = maskAndRound(release.figures);
      looked.complementary += gate[0]!.complementary.length;
      for (const attacker of attackersOf(release)) {
        const left = valuesLeft(release, table.figures, attacker);
        for (const [at, { numerator }] of masked.entries()) {
          if (numerator !== null) continue;
          const own = release.table.atoms.filter(({ figures }) => figures.includes(at));
          const ofOthers = own.filter((atom) => !isKnown(atom, attacker));
          // that nobody but those whom he knows has it may be told
          if (ofOthers.every(({ amount }) => amount === 0)) continue;
          looked.masked++;
          const unknown = ofOthers.reduce((sum, { most }) => sum + most, 0);
          expect(left[at]!.size).toBeGreaterThanOrEqual(Math.min(4, unknown + 1));
        }
      }
    }),
    { numRuns: 60 },
  );
  // otherwise nothing was tried
  expect(looked.masked).toBeGreaterThan(100);
  expect(looked.complementary).toBeGreaterThan(0);
}, 180_000);
