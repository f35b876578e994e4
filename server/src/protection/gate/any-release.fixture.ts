import fc from "fast-check";
import type { TrueFigure } from "../true-figure.ts";
import type { Atom, AtomTable } from "./atom.ts";

const SITES = ["99AA00", "99AB00", "99AC00", "99AD00", "99AE00"];
const MUNICIPALITIES = ["0141", "0153"];
const ALLIANCES = ["PO2301", "PO2302"];
const PERIOD = "2025-2026" as const;

export interface AnyRelease {
  readonly figures: readonly TrueFigure[];
  readonly table: AtomTable;
}

/** A few sites in municipalities and alliances that do not nest, in one region; counts that are often small. */
export const anyRelease: fc.Arbitrary<AnyRelease> = fc
  .array(
    fc.record({
      municipality: fc.constantFrom(...MUNICIPALITIES),
      alliance: fc.constantFrom(...ALLIANCES),
      having: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 40 })),
      others: fc.integer({ min: 10, max: 200 }),
      residence: fc.constantFrom(...MUNICIPALITIES),
    }),
    { minLength: 2, maxLength: SITES.length },
  )
  .map((sites) => {
    const atoms = sites.map(({ municipality, alliance, having, others, residence }, at): Atom => {
      const most = having + others;
      const shares = [{ owners: [SITES[at]!, residence], amount: having, most }];
      return { cells: [SITES[at]!, municipality, alliance, "IR-TWENTE"], amount: having, most, shares };
    });
    const cells = [...new Set(atoms.flatMap((atom) => atom.cells))];
    const figures = cells.map((place): TrueFigure => {
      const own = atoms.filter((atom) => atom.cells.includes(place));
      const total = (what: "amount" | "most") => own.reduce((sum, atom) => sum + atom[what], 0);
      const count = { family: "share", having: total("amount"), among: total("most") } as const;
      return { place, indicator: "care-share", period: PERIOD, breakdown: "", provisional: false, coverage: 1, count };
    });
    return { figures, table: { indicator: "care-share", period: PERIOD, unit: "pupils", atoms } };
  });
