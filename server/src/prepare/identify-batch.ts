import type { Linkage, Linked, Linker } from "../linkage/linker.ts";
import type { Outcome } from "./format.ts";

/** A row that is delivered, with what the linkage made of its number; null when the row is about no person. */
export interface IdentifiedRow {
  readonly outcome: Outcome;
  readonly linkage: Linkage | null;
}

/** A batch of rows, and for the bridge the identifier of each pupil now and in the school year before. */
export interface LinkedBatch {
  readonly rows: readonly IdentifiedRow[];
  readonly earlier: readonly (readonly [now: Linked, before: Linked])[];
}

/** Gives the rows of a batch their identifiers; nothing is asked for rows that are left out. */
export async function identifyBatch(outcomes: readonly Outcome[], linker: Linker): Promise<IdentifiedRow[]> {
  const delivered = outcomes.filter(({ cells }) => cells !== null);
  const numbers: string[] = [];
  for (const { number } of delivered) if (number !== null) numbers.push(number);
  const answers = numbers.length > 0 ? await linker.identify(numbers) : [];
  let next = 0;
  return delivered.map((outcome) => ({ outcome, linkage: outcome.number === null ? null : answers[next++]! }));
}
