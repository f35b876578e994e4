import { maskAndRound } from "../mask-and-round.ts";
import type { AnyRelease } from "./any-release.fixture.ts";
import type { Atom } from "./atom.ts";
import { listsOf, turned } from "./compressed.ts";
import { sharesOf } from "./shares.ts";
import { type System, systemOf } from "./system.ts";

/** A figure of a table of exact counts: which atoms it sums, and whether it is printed. */
export interface Line {
  readonly cell: string;
  readonly atoms: readonly string[];
  readonly printed: boolean;
  readonly secret?: boolean;
}

/** The school that knows an atom with a name of one letter. */
export const schoolOf = (name: string): string => `99A${name}00`;

/** Equations of a table with exact (not rounded) counts, as statistical offices print them; each atom has its insider. */
export function exactSystem(
  amounts: Readonly<Record<string, number>>,
  lines: readonly Line[],
  { insiders = true } = {},
): System {
  const most = Number.POSITIVE_INFINITY;
  const names = Object.keys(amounts);
  const atoms = names.map((name): Atom => {
    const amount = amounts[name]!;
    return { figures: [], amount, most, shares: [{ owners: insiders ? [schoolOf(name)] : [], amount, most }] };
  });
  const total = lines.map(({ atoms: own }) => own.reduce((sum, name) => sum + amounts[name]!, 0));
  const sumsOf = listsOf(names.map((name) => lines.flatMap((line, sum) => (line.atoms.includes(name) ? [sum] : []))));
  const each = (value: (line: Line, sum: number) => number) => Float64Array.from(lines, value);
  return {
    ...{ name: "test", schoolYear: "2025-2026", whole: true, spread: 3 },
    amount: Float64Array.from(Object.values(amounts)),
    most: Float64Array.from(names, () => most),
    shares: sharesOf(atoms),
    sumsOf,
    atomsOf: turned(sumsOf, lines.length),
    sums: {
      figure: Int32Array.from(lines.keys()),
      total: Float64Array.from(total),
      least: each(({ printed }, sum) => (printed ? total[sum]! : 0)),
      most: each(({ printed }, sum) => (printed ? total[sum]! : most)),
      leastBefore: each(() => -most),
      mostBefore: each(() => most),
      all: each(() => most),
      published: Uint8Array.from(lines, ({ printed }) => (printed ? 1 : 0)),
      secret: Uint8Array.from(lines, ({ secret }) => (secret === true ? 1 : 0)),
      cost: each((_, sum) => (total[sum] === 0 ? 1e6 : 1 + Math.sqrt(total[sum]!))),
      cell: lines.map(({ cell }) => cell),
      place: lines.map(() => ""),
    },
  };
}

export const sumIn = ({ sums }: System, cell: string): number => sums.cell.indexOf(cell);

/** The number of the owner with a code, in a coalition. */
export const ownerIn = ({ shares }: System, code: string): number => shares.owners.indexOf(code);

/** The system of a release as it is after masks and rounding. */
export function systemFor({ figures, table }: AnyRelease): System {
  const shown = maskAndRound(figures);
  return systemOf(
    table,
    figures.map((exact, at) => ({ at, exact, shown: shown[at]!, before: [] })),
  );
}

/** Takes the bounds of a sum away, as if it were masked without a word. */
export function leaveOpen({ sums }: System, cell: string, least = 0): void {
  const sum = sums.cell.indexOf(cell);
  sums.published[sum] = 0;
  sums.least[sum] = least;
  sums.most[sum] = sums.all[sum]!;
}

/** Prints a sum exactly. */
export function print({ sums }: System, sum: number): void {
  sums.published[sum] = 1;
  sums.least[sum] = sums.total[sum]!;
  sums.most[sum] = sums.total[sum]!;
}
