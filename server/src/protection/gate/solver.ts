import loadHighs, { type Highs } from "highs";

/** Columns between bounds, rows as sums of columns between bounds: what HiGHS is given. */
export interface Model {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  /** Of each column, the rows that it is in, and with which sign. */
  readonly columns: readonly (readonly { readonly row: number; readonly sign: 1 | -1 }[])[];
  /** How many of the first columns come whole. */
  readonly wholes: number;
}

/** Limits in steps, not in seconds: the same deliveries give the same release on any machine. */
const MOST_NODES = 200;
const MOST_PIVOTS = 200_000;
const OPTIMAL = 7;
const FEASIBLE = 2;
const EPSILON = 1e-6;

// the package's types describe its CommonJS build; imported, the default is the loader itself
const load = loadHighs as unknown as () => Promise<Highs>;
let loaded: Promise<Highs> | undefined;

function dataOf(model: Model) {
  const entries = model.columns.flat();
  const starts = [0];
  for (const column of model.columns) starts.push(starts.at(-1)! + column.length);
  const [numCols, numRows] = [model.columns.length, model.rowLower.length];
  const matrix = {
    format: "csc" as const,
    numRows,
    numCols,
    starts,
    indices: entries.map(({ row }) => row),
    values: entries.map(({ sign }) => sign),
  };
  const { cost, lower, upper, rowLower, rowUpper } = model;
  const bounds = { colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper };
  return { numCols, numRows, ...bounds, matrix };
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < EPSILON;

/**
 * The values of the columns that make the cost least: by the linear program and, where that gives parts
 * of persons, by the integer program. `null` when there are none, or when they were not found within the limits.
 *
 * @param gap how far from the least cost is near enough, as a part of it
 */
export async function solve(model: Model, gap: number): Promise<Float64Array | null> {
  if (model.columns.length === 0) {
    const holds = model.rowLower.every((lower, row) => lower <= 0 && model.rowUpper[row]! >= 0);
    return holds ? new Float64Array() : null;
  }
  loaded ??= load();
  const highs = await loaded;
  return highs.withModel(dataOf(model), (program) => {
    program.options.set({
      output_flag: false,
      simplex_iteration_limit: MOST_PIVOTS,
      mip_max_nodes: MOST_NODES,
      mip_rel_gap: gap,
    });
    if (program.run().modelStatus !== OPTIMAL) return null;
    const { colValue } = program.getSolution();
    if (colValue.subarray(0, model.wholes).every(isWhole)) return colValue;
    const types = model.columns.map((_, column) => (column < model.wholes ? 1 : 0));
    program.changeColsIntegrality({ kind: "range", from: 0, to: types.length - 1 }, Int32Array.from(types));
    program.run();
    // at the limit of its steps the best table so far is one as well
    return Number(program.info.get("primal_solution_status")) === FEASIBLE ? program.getSolution().colValue : null;
  });
}
