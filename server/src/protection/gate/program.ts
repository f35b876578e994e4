import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import type { Region } from "./region.ts";
import { EPSILON, type Slack } from "./slack.ts";
import { type Model, solve } from "./solver.ts";
import type { System } from "./system.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** Where nothing is known of how large an atom can be, so much more than it is tells enough. */
const FAR = 10_000;
/** What it is worth that the secret moves a step, beside how much else must move for it. */
const WORTH = 1_000;

/** What an attacker asks of a region: how far a secret can be from what it is. */
export interface Question {
  readonly system: System;
  readonly slack: Slack;
  readonly secret: number;
  readonly region: Region;
  readonly attacker: Attacker;
}

/** Another table within a region, and the published sums that it does not agree with. */
export interface Found {
  readonly witness: Witness;
  readonly sums: readonly number[];
}

type Column = { readonly row: number; readonly sign: 1 | -1 }[];

/** A column for each atom that becomes more and one for each that becomes less; a row for each sum that this could break. */
interface Grid {
  readonly sums: readonly number[];
  /** By atom of the region: the rows that it is in, the last of which is that of the secret. */
  readonly rows: readonly (readonly number[])[];
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function gridOf({ system, slack, secret, region, attacker }: Question): Grid {
  const above = region.atoms.map((atom) => Math.min(roomAbove(system, atom, attacker), FAR));
  const below = region.atoms.map((atom) => Math.min(roomBelow(system, atom, attacker), FAR));
  const [up, down] = [new Map<number, number>(), new Map<number, number>()];
  for (const [place, atom] of region.atoms.entries()) {
    for (const sum of listIn(system.sumsOf, atom)) {
      up.set(sum, (up.get(sum) ?? 0) + above[place]!);
      down.set(sum, (down.get(sum) ?? 0) + below[place]!);
    }
  }
  const sums = [...up.keys()].filter((sum) => up.get(sum)! > slack.above[sum]! || down.get(sum)! > slack.below[sum]!);
  const rowOf = new Map(sums.map((sum, row) => [sum, row]));
  const inSecret = new Set(listIn(system.atomsOf, secret));
  const rows = region.atoms.map((atom) => {
    const own = [...listIn(system.sumsOf, atom)].flatMap((sum) => rowOf.get(sum) ?? []);
    return inSecret.has(atom) ? [...own, sums.length] : own;
  });
  return { sums, rows, above, below };
}

/** @param between how far the secret may move, up or down */
function modelOf({ system, slack }: Question, grid: Grid, between: readonly [number, number], worth: number): Model {
  const { sums, rows, above, below } = grid;
  const column = (own: readonly number[], sign: 1 | -1): Column => own.map((row) => ({ row, sign }));
  // in hours much moves a little; counting what moves would cost more than it is worth
  const each = system.whole ? 1 : 0;
  const cost = (own: readonly number[], sign: 1 | -1) => each - (own.at(-1) === sums.length ? sign * worth : 0);
  return {
    cost: [...rows.map((own) => cost(own, 1)), ...rows.map((own) => cost(own, -1))],
    lower: [...above.map(() => 0), ...below.map(() => 0)],
    upper: [...above, ...below],
    rowLower: [...sums.map((sum) => -slack.below[sum]!), between[0]],
    rowUpper: [...sums.map((sum) => slack.above[sum]!), between[1]],
    columns: [...rows.map((own) => column(own, 1)), ...rows.map((own) => column(own, -1))],
    wholes: system.whole ? 2 * rows.length : 0,
  };
}

function witnessFrom({ system, region }: Question, { sums, rows }: Grid, values: Float64Array): Witness {
  const moves = new Map<number, number>();
  let change = 0;
  for (const [place, atom] of region.atoms.entries()) {
    const moved = values[place]! - values[rows.length + place]!;
    const by = system.whole ? Math.round(moved) : moved;
    if (Math.abs(by) <= EPSILON) continue;
    moves.set(atom, by);
    if (rows[place]!.at(-1) === sums.length) change += by;
  }
  return witnessOf(change, moves);
}

/**
 * The table of a region, as an integer program finds it (a linear one for hours), in which a secret is most or least, up to
 * `furthest` from what it is; of those, one that moves little. `null` when the solver could not tell within its limits.
 */
export async function furthestIn(question: Question, sign: 1 | -1, furthest: number): Promise<Witness | null> {
  const grid = gridOf(question);
  const between = sign > 0 ? ([0, furthest] as const) : ([-furthest, 0] as const);
  // so exact that not even one step of the secret is left
  const gap = Math.min(0.02, 0.5 / Math.max(1, furthest));
  const values = await solve(modelOf(question, grid, between, sign * WORTH), gap);
  return values === null ? null : witnessFrom(question, grid, values);
}

/** How far beyond what is published a sum can go once it is hidden, up and down. */
function roomsWhenHidden({ system, slack }: Question, sum: number, past: boolean): readonly [number, number] {
  const { total, all, mostBefore, leastBefore } = system.sums;
  const hidden = system.whole ? Math.min(1, total[sum]!) : 0;
  const most = past ? Math.min(all[sum]!, mostBefore[sum]!) : all[sum]!;
  const least = past ? Math.max(hidden, leastBefore[sum]!) : hidden;
  return [most - total[sum]! - slack.above[sum]!, total[sum]! - least - slack.below[sum]!];
}

/**
 * The cheapest published sums to hide so that a secret can be `change` more than it is: of all tables in which it is, the
 * one that goes beyond what is published at least cost.
 */
export async function cheapestToHide(question: Question, change: number, past: boolean): Promise<Found | null> {
  const { cost: costs, published } = question.system.sums;
  const grid = gridOf(question);
  const base = modelOf(question, grid, [change, change], 0);
  const [cost, lower, upper, columns] = [
    base.cost.map(() => 0.01),
    [...base.lower],
    [...base.upper],
    [...base.columns],
  ];
  const beyond: number[] = [];
  for (const [row, sum] of grid.sums.entries()) {
    if (published[sum] === 0) continue;
    for (const [direction, room] of roomsWhenHidden(question, sum, past).entries()) {
      if (room <= 0) continue;
      beyond.push(sum);
      cost.push(costs[sum]!);
      lower.push(0);
      upper.push(Math.min(room, FAR));
      columns.push([{ row, sign: direction === 0 ? -1 : 1 }]);
    }
  }
  const values = await solve({ ...base, cost, lower, upper, columns }, 0.1);
  if (values === null) return null;
  const used = beyond.filter((_, place) => values[base.columns.length + place]! > EPSILON);
  return { witness: witnessFrom(question, grid, values), sums: [...new Set(used)] };
}
