import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import type { Region } from "./region.ts";
import { EPSILON, type Slack } from "./slack.ts";
import { type Model, solve } from "./solver.ts";
import type { System } from "./system.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** Where nothing is known of how large an atom can be, so much more than it is tells enough. */
const FAR = 10_000;

/** Another table within a region, and the published sums that it does not agree with. */
export interface Found {
  readonly witness: Witness;
  readonly sums: readonly number[];
}

interface Rows {
  /** Number of each row's sum. */
  readonly sums: readonly number[];
  readonly columns: { readonly row: number; readonly sign: 1 | -1 }[][];
  readonly lower: number[];
  readonly upper: number[];
}

/** How far each atom may move, and the sums that this could break. */
function rowsOf(system: System, { above, below }: Slack, { atoms }: Region, attacker: Attacker): Rows {
  const lower = atoms.map((atom) => -roomBelow(system, atom, attacker));
  const upper = atoms.map((atom) => Math.min(roomAbove(system, atom, attacker), FAR));
  const [up, down] = [new Map<number, number>(), new Map<number, number>()];
  for (const [column, atom] of atoms.entries()) {
    for (const sum of listIn(system.sumsOf, atom)) {
      up.set(sum, (up.get(sum) ?? 0) + upper[column]!);
      down.set(sum, (down.get(sum) ?? 0) - lower[column]!);
    }
  }
  const sums = [...up.keys()].filter((sum) => up.get(sum)! > above[sum]! || down.get(sum)! > below[sum]!);
  const rowOf = new Map(sums.map((sum, row) => [sum, row]));
  const columns = atoms.map((atom) =>
    [...listIn(system.sumsOf, atom)].flatMap((sum) => {
      const row = rowOf.get(sum);
      return row === undefined ? [] : [{ row, sign: 1 as const }];
    }),
  );
  return { sums, columns, lower, upper };
}

/** The target as one more row: how far it moves, between bounds; columns of its atoms cost 1 each. */
function modelOf(
  system: System,
  { above, below }: Slack,
  target: number,
  { sums, columns, lower, upper }: Rows,
  { atoms }: Region,
  between: readonly [number, number],
): Model {
  const inTarget = new Set(listIn(system.atomsOf, target));
  const goal = sums.length;
  return {
    cost: atoms.map((atom) => (inTarget.has(atom) ? 1 : 0)),
    lower,
    upper,
    rowLower: [...sums.map((sum) => -below[sum]!), between[0]],
    rowUpper: [...sums.map((sum) => above[sum]!), between[1]],
    columns: columns.map((own, column) =>
      inTarget.has(atoms[column]!) ? [...own, { row: goal, sign: 1 as const }] : own,
    ),
    wholes: system.whole ? atoms.length : 0,
  };
}

function witnessFrom(system: System, target: number, { atoms }: Region, values: Float64Array): Witness {
  const inTarget = new Set(listIn(system.atomsOf, target));
  const moves = new Map<number, number>();
  let change = 0;
  for (const [column, atom] of atoms.entries()) {
    const by = system.whole ? Math.round(values[column]!) : values[column]!;
    if (Math.abs(by) <= EPSILON) continue;
    moves.set(atom, by);
    if (inTarget.has(atom)) change += by;
  }
  return witnessOf(change, moves);
}

/**
 * The table of a region, as an integer program finds it (a linear one for hours), in which a sum is most or least, up to
 * `furthest` from what it is. `null` when the solver could not tell within its limits.
 */
export async function furthestIn(
  system: System,
  slack: Slack,
  target: number,
  region: Region,
  attacker: Attacker,
  sign: 1 | -1,
  furthest: number,
): Promise<Witness | null> {
  const rows = rowsOf(system, slack, region, attacker);
  const between = sign > 0 ? ([0, furthest] as const) : ([-furthest, 0] as const);
  const model = modelOf(system, slack, target, rows, region, between);
  const values = await solve(model, sign > 0 ? -1 : 1);
  return values === null ? null : witnessFrom(system, target, region, values);
}

/**
 * The cheapest published sums to hide so that a sum can be `change` more than it is: of all tables in which it is, the one
 * that goes beyond what is published at least cost.
 */
export async function cheapestToHide(
  system: System,
  slack: Slack,
  target: number,
  region: Region,
  attacker: Attacker,
  change: number,
  past: boolean,
): Promise<Found | null> {
  const { sums: all } = system;
  const rows = rowsOf(system, slack, region, attacker);
  const base = modelOf(system, slack, target, rows, region, [change, change]);
  const [cost, lower, upper, columns] = [base.cost.map(() => 0), [...base.lower], [...base.upper], [...base.columns]];
  const beyond: number[] = [];
  for (const [row, sum] of rows.sums.entries()) {
    if (all.published[sum] === 0) continue;
    const total = all.total[sum]!;
    const most = past ? Math.min(all.all[sum]!, all.mostBefore[sum]!) : all.all[sum]!;
    const hiddenLeast = system.whole ? Math.min(1, total) : 0;
    const least = past ? Math.max(hiddenLeast, all.leastBefore[sum]!) : hiddenLeast;
    const rooms = [most - total - slack.above[sum]!, total - least - slack.below[sum]!];
    for (const [direction, room] of rooms.entries()) {
      if (room <= 0) continue;
      beyond.push(sum);
      cost.push(all.cost[sum]!);
      lower.push(0);
      upper.push(Math.min(room, FAR));
      columns.push([{ row, sign: direction === 0 ? -1 : 1 }]);
    }
  }
  const values = await solve({ ...base, cost, lower, upper, columns }, 1);
  if (values === null) return null;
  const used = beyond.filter((_, place) => values[region.atoms.length + place]! > EPSILON);
  return { witness: witnessFrom(system, target, region, values), sums: [...new Set(used)] };
}
