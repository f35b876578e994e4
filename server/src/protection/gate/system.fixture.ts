import type { Sum, System } from "./system.ts";

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
  const atoms = names.map((name) => {
    const amount = amounts[name]!;
    return { cells: [], amount, most, shares: [{ owners: insiders ? [schoolOf(name)] : [], amount, most }] };
  });
  const sums: Sum[] = lines.map(({ cell, atoms: own, printed, secret = false }, figure) => {
    const amount = own.reduce((sum, name) => sum + amounts[name]!, 0);
    const bounds = printed ? { least: amount, most: amount } : { least: 0, most: Number.POSITIVE_INFINITY };
    return {
      cell,
      figure,
      atoms: own.map((name) => names.indexOf(name)),
      amount,
      ...bounds,
      published: printed,
      secret,
    };
  });
  const sumsOf = names.map((_, atom) => sums.flatMap((sum, at) => (sum.atoms.includes(atom) ? [at] : [])));
  return { indicator: "test", period: "2025-2026", step: 1, spread: 3, whole: true, atoms, sums, sumsOf };
}

export const sumIn = ({ sums }: System, cell: string): Sum => sums.find((sum) => sum.cell === cell)!;
