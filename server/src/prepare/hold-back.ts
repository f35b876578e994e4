import { Refusal } from "../refusal.ts";
import type { Outcome } from "./format.ts";
import { FileUnusable, problem, type RowProblem } from "./problem.ts";

/** More rows than a school, a message or a list of one organisation has. */
export const MOST_HELD = 20_000;

/**
 * The rows of a file, held back until the file has been read to its end, so that a file that breaks off halfway leaves
 * nothing behind and the other files can go on. A very large file is let through before its end, because memory must
 * stay bounded: when that one breaks off, the whole delivery is refused.
 *
 * @returns whether the file was read to its end
 */
export async function* heldBack(
  file: string,
  rows: AsyncIterable<readonly Outcome[]>,
  report: (problem: RowProblem) => void,
): AsyncGenerator<readonly Outcome[], boolean> {
  let held: (readonly Outcome[])[] | undefined = [];
  let count = 0;
  try {
    for await (const outcomes of rows) {
      if (held === undefined) {
        yield outcomes;
        continue;
      }
      held.push(outcomes);
      count += outcomes.length;
      if (count < MOST_HELD) continue;
      yield* held;
      held = undefined;
    }
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error;
    const found = problem(error.code, { file, row: null }, error.field, error.detail);
    if (held === undefined) throw new Refusal("file-broken", `${file}: ${found.reason}`, found.remedy);
    report(found);
    return false;
  }
  if (held !== undefined) yield* held;
  return true;
}
