import { INDICATORS, indicatorByCode, isTakenAsKnown } from "@monitor/schema/indicators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureKey, type TrueFigure } from "../../protection/index.ts";
import { anyRows } from "./any-rows.fixture.ts";
import type { CountedRows } from "./counted-rows.ts";
import { countFigures } from "./index.ts";
import { PERIODS } from "./rows.fixture.ts";

const RUNS = { numRuns: 40 };
const countOf = (rows: CountedRows) => countFigures(rows, INDICATORS, PERIODS);

/** What the atoms of a figure sum to: persons above the line, or hours; of what anybody is taken to know there are none. */
function amountOf({ indicator, count }: TrueFigure): number {
  if (typeof count === "string" || isTakenAsKnown(indicatorByCode.get(indicator)!.measure)) return 0;
  if (count.family === "persons") return count.persons;
  if (count.family === "share") return count.having;
  return count.family === "time" ? count.missedMinutes / 60 : 0;
}

const byKey = (figures: readonly TrueFigure[]) => new Map(figures.map((one) => [figureKey(one), one]));

describe("whatever the persons", () => {
  test("the order of the rows does not matter, nor whether alike persons come in one row or more", () => {
    const shuffled = fc.tuple(anyRows, fc.infiniteStream(fc.nat())).map(([rows, chance]) => {
      const mixed = <T>(list: readonly T[]) =>
        list
          .map((one) => [chance.next().value!, one] as const)
          .sort(([one], [other]) => one - other)
          .map(([, one]) => one);
      const apart = rows.persons.flatMap((row) => Array.from({ length: row.persons }, () => ({ ...row, persons: 1 })));
      const hours = mixed(rows.hours);
      return [
        rows,
        { ...rows, persons: mixed(apart), several: mixed(rows.several), hours, sites: mixed(rows.sites) },
      ] as const;
    });
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const one = countOf(rows);
        const two = countOf(other);
        expect(two.figures).toEqual(one.figures);
        expect(two.atoms.map(({ name, atoms }) => [name, atoms.length])).toEqual(
          one.atoms.map(({ name, atoms }) => [name, atoms.length]),
        );
      }),
      RUNS,
    );
  });

  test("every figure is the sum of its atoms, and an atom no more than anybody may know", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { figures, atoms } = countOf(rows);
        const sums = new Map<number, number>();
        for (const { atoms: own } of atoms) {
          for (const { figures: places, amount, most } of own) {
            expect(amount).toBeLessThanOrEqual(most);
            expect(new Set(places).size).toBe(places.length);
            for (const place of places) sums.set(place, (sums.get(place) ?? 0) + amount);
          }
        }
        for (const [place, figure] of figures.entries()) {
          expect(sums.get(place) ?? 0).toBeCloseTo(amountOf(figure), 6);
        }
      }),
      RUNS,
    );
  });

  test("an atom is the sum of its shares, and no two of a system have the same figures", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { atoms } of countOf(rows).atoms) {
          const lists = atoms.map(({ figures }) => figures.join());
          expect(new Set(lists).size).toBe(lists.length);
          for (const { amount, most, shares } of atoms) {
            expect(shares.reduce((sum, share) => sum + share.amount, 0)).toBeCloseTo(amount, 6);
            expect(shares.reduce((sum, share) => sum + share.most, 0)).toBeCloseTo(most, 6);
            for (const { owners } of shares) expect(owners).toEqual([...new Set(owners)].sort());
          }
        }
      }),
      RUNS,
    );
  });

  // of a pupil at two schools one may know what the other does not: then he is known in a part and not in the whole
  test("of pupils at one school a part never exceeds its whole, nor what is counted those whom it is counted of", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { figures } = countOf({ ...rows, several: [] });
        const wholes = byKey(figures);
        for (const figure of figures) {
          const { count, breakdown } = figure;
          if (typeof count !== "string" && count.family === "share")
            expect(count.having).toBeLessThanOrEqual(count.among);
          const whole = wholes.get(figureKey({ ...figure, breakdown: "" }))!.count;
          if (typeof count === "string" || breakdown.startsWith("whose:")) continue;
          if (typeof whole === "string") continue;
          if (count.family === "persons" && whole.family === "persons") {
            expect(count.persons).toBeLessThanOrEqual(whole.persons);
          }
          if (count.family === "share" && whole.family === "share") {
            expect(count.among).toBeLessThanOrEqual(whole.among);
          }
          if (count.family === "time" && whole.family === "time") {
            expect(count.missedMinutes).toBeLessThanOrEqual(whole.missedMinutes);
          }
        }
      }),
      RUNS,
    );
  });

  test("the pupils of all participants are everybody who is enrolled, each once", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const everybody = rows.persons
          .filter(({ profile }) => profile.site !== null)
          .reduce((sum, row) => sum + row.persons, rows.several.length);
        const country = countOf(rows).figures.find(
          ({ place, indicator, breakdown }) => place === "NL" && indicator === "pupils" && breakdown === "",
        );
        expect(country?.count).toEqual(
          everybody === 0 ? expect.anything() : { family: "persons", persons: everybody, among: everybody },
        );
      }),
      RUNS,
    );
  });

  test("every indicator that adds up has its atoms in one system", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { figures, atoms } = countOf(rows);
        const systems = new Map<number, Set<string>>();
        for (const { name, atoms: own } of atoms) {
          for (const place of own.flatMap((atom) => atom.figures)) {
            systems.set(place, (systems.get(place) ?? new Set()).add(name));
          }
        }
        for (const [place, names] of systems) {
          expect([...names]).toHaveLength(1);
          expect(typeof figures[place]!.count).toBe("object");
        }
      }),
      RUNS,
    );
  });
});

test("a pupil in a school of whom nothing is known counts as a pupil and nowhere else", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const plain = rows.persons.map((row) => ({ ...row, facts: new Set(["enrolled 2025-2026"] as const) }));
      const { figures } = countOf({ ...rows, persons: plain, several: [], hours: [] });
      const shares = figures.filter(({ indicator }) => indicator === "care-share" || indicator === "thuiszitters");
      for (const { count } of shares)
        expect(typeof count === "string" || (count.family === "share" && count.among === 0)).toBe(true);
    }),
    RUNS,
  );
});
