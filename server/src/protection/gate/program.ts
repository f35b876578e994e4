import loadHighs from "highs";
import type { Range } from "./attacker.ts";
import type { Sum, System } from "./system.ts";
import type { Moves } from "./witness.ts";

/** One end of what a sum can be, with a table in which it is. */
export interface End {
  readonly value: number;
  readonly moves: Moves;
}

/** Seconds for one program. One that is not done by then has proven nothing, and the sum counts as known. */
const PATIENCE = 20;
const EPSILON = 1e-6;
/** Where nothing is known of how large an atom can be, so much more than it is tells enough. */
const FAR = 10_000;

// the package's types describe its CommonJS build; imported, the default is the loader itself
const load = loadHighs as unknown as typeof loadHighs.default;
let solver: ReturnType<typeof load> | undefined;

type Goal = "Minimize" | "Maximize";
export type KnownRange = (atom: number) => Range;

/** The sums and atoms that have anything to do with a sum: all that hang together with it through published numbers. */
function connected({ sums, sumsOf }: System, target: Sum): { sums: readonly Sum[]; atoms: readonly number[] } {
  const found = new Set<Sum>([target]);
  const atoms = new Set<number>();
  for (const sum of found) {
    for (const atom of sum.atoms) {
      if (atoms.has(atom)) continue;
      atoms.add(atom);
      for (const place of sumsOf[atom]!) found.add(sums[place]!);
    }
  }
  return { sums: [...found].filter((sum) => sum.atoms.length > 0), atoms: [...atoms] };
}

const sumText = (atoms: readonly number[]): string => atoms.map((atom) => `x${atom}`).join(" + ");

/** The program in the LP format, two rows for each sum: between its published bounds, every atom within its range. */
function programOf(system: System, target: Sum, rangeOf: KnownRange) {
  const { sums, atoms } = connected(system, target);
  const rows = sums.flatMap(({ atoms: own, least, most }, row) => {
    const text = sumText(own);
    return [` l${row}: ${text} >= ${least}`, ` m${row}: ${text} <= ${Math.min(most, FAR * FAR)}`];
  });
  const bounds = atoms.map((atom) => {
    const { low, high } = rangeOf(atom);
    return ` ${low} <= x${atom} <= ${Math.min(high, system.atoms[atom]!.amount + FAR)}`;
  });
  const body = [` goal: ${sumText(target.atoms)}`, "Subject To", ...rows, "Bounds", ...bounds].join("\n");
  return { body, whole: `General\n ${atoms.map((atom) => `x${atom}`).join(" ")}`, sums, atoms };
}

async function solve(system: System, goal: Goal, body: string) {
  solver ??= load();
  const solved = (await solver).solve(`${goal}\n${body}\nEnd`, { output_flag: false, time_limit: PATIENCE });
  if (solved.Status === "Infeasible") throw new Error(`nothing agrees with what is published of ${system.indicator}`);
  return solved.Status === "Optimal" ? solved : null;
}

/**
 * The smallest or the largest value that a sum can have for an attacker: an integer program over all that hangs together
 * with it, a linear one for hours. `null` when the solver could not tell in time.
 */
export async function endOf(system: System, target: Sum, goal: Goal, rangeOf: KnownRange): Promise<End | null> {
  if (target.atoms.length === 0) return { value: 0, moves: new Map() };
  const { body, whole, atoms } = programOf(system, target, rangeOf);
  const solved = await solve(system, goal, system.whole ? `${body}\n${whole}` : body);
  if (solved === null) return null;
  const found = (atom: number): number => {
    const { Primal } = solved.Columns[`x${atom}`] as { readonly Primal: number };
    return system.whole ? Math.round(Primal) : Primal;
  };
  const moves = new Map<number, number>();
  for (const atom of atoms) {
    const by = found(atom) - system.atoms[atom]!.amount;
    if (Math.abs(by) > EPSILON) moves.set(atom, by);
  }
  return { value: target.atoms.reduce((sum, atom) => sum + found(atom), 0), moves };
}

/**
 * The published sums that keep a sum from being less or more: those with a price in the linear program. To leave more
 * open, one of these must be hidden.
 */
export async function limitsOf(system: System, target: Sum, rangeOf: KnownRange): Promise<ReadonlySet<Sum>> {
  const { body, sums } = programOf(system, target, rangeOf);
  const limits = new Set<Sum>();
  for (const goal of ["Minimize", "Maximize"] as const) {
    const solved = await solve(system, goal, body);
    for (const [row, found] of (solved?.Rows ?? []).entries()) {
      const sum = sums[Math.floor(row / 2)]!;
      if (sum.published && "Dual" in found && Math.abs(Number(found.Dual)) > EPSILON) limits.add(sum);
    }
  }
  return limits;
}
