import fc from "fast-check";
import type { TrueFigure } from "../true-figure.ts";
import type { Atom, AtomTable } from "./atom.ts";

const SITES = ["99AA00", "99AB00", "99AC00", "99AD00", "99AE00"];
const MUNICIPALITIES = ["0141", "0153"];
const ALLIANCES = ["PO2301", "PO2302"];
/** Of the first sites. */
const BOARD = "41234";
const PERIOD = "2025-2026" as const;

export interface AnyRelease {
  readonly figures: readonly TrueFigure[];
  readonly table: AtomTable;
}

/** So many persons of a site who have it and who have it not. */
interface Group {
  readonly places: readonly string[];
  readonly owners: readonly string[];
  readonly having: number;
  readonly others: number;
}

/** The figures of care-share of some groups, each in some places, and their atoms. */
export function releaseOf(groups: readonly Group[]): AnyRelease {
  const places = [...new Set(groups.flatMap((group) => group.places))];
  const figures = places.map((place): TrueFigure => {
    const own = groups.filter((group) => group.places.includes(place));
    const having = own.reduce((sum, group) => sum + group.having, 0);
    const among = own.reduce((sum, group) => sum + group.having + group.others, 0);
    const count = { family: "share", having, among } as const;
    return { place, indicator: "care-share", period: PERIOD, breakdown: "", provisional: false, coverage: 1, count };
  });
  const atoms = groups.map(({ places: own, owners, having, others }): Atom => {
    const [amount, most] = [having, having + others];
    return { figures: own.map((place) => places.indexOf(place)), amount, most, shares: [{ owners, amount, most }] };
  });
  return { figures, table: { name: "care", schoolYear: PERIOD, unit: "persons", atoms } };
}

const anyGroups = (having: fc.Arbitrary<number>, others: fc.Arbitrary<number>, most: number) =>
  fc.array(
    fc.record({
      municipality: fc.constantFrom(...MUNICIPALITIES),
      alliance: fc.constantFrom(...ALLIANCES),
      having,
      others,
      residence: fc.constantFrom(...MUNICIPALITIES),
    }),
    { minLength: 2, maxLength: most },
  );

const ofBoard = (at: number, sites: number): readonly string[] => (at < sites ? [BOARD] : []);

/** A few sites in municipalities and alliances that do not nest, of a board and not, in one region; counts that are often small. */
export const anyRelease: fc.Arbitrary<AnyRelease> = anyGroups(
  fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 })),
  fc.integer({ min: 10, max: 200 }),
  SITES.length,
).map((groups) =>
  releaseOf(
    groups.map(({ municipality, alliance, residence, ...counts }, at) => ({
      places: [SITES[at]!, municipality, alliance, "IR-TWENTE", ...ofBoard(at, 3)],
      owners: [SITES[at]!, residence, ...ofBoard(at, 3)],
      ...counts,
    })),
  ),
);

/** As `anyRelease`, but so small that all tables that agree with it can be tried one by one. */
export const smallRelease: fc.Arbitrary<AnyRelease> = anyGroups(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 4 }),
  4,
).map((groups) =>
  releaseOf(
    groups.map(({ municipality, alliance, residence, ...counts }, at) => ({
      places: [SITES[Math.min(at, 2)]!, municipality, alliance, "IR-TWENTE"],
      owners: [SITES[Math.min(at, 2)]!, residence, ...ofBoard(at, 2)],
      ...counts,
    })),
  ),
);
