import type { SchoolYear } from "@monitor/schema/vocabulary";

/** What evaluations are counted by. */
export interface Account {
  readonly source: string;
  readonly schoolYear: SchoolYear;
  readonly bridge: boolean;
}

export interface Reservation {
  readonly granted: boolean;
  /** Evaluations on the account, these included when they were granted. */
  readonly total: number;
}

/** How many evaluations each source had. */
export interface Counts {
  /**
   * Counts evaluations before they are done, when no more than `cap` are on the account then. A batch that was counted
   * before is granted and not counted again: the same elements give the source nothing new.
   */
  reserve(account: Account, elements: number, cap: number, batch: string): Promise<Reservation>;
}

/** Batches of one account of which a repetition is recognised. */
const MOST_BATCHES = 10_000;

/** The sums behind the counts, in memory. */
export function countTally() {
  const totals = new Map<string, number>();
  const batches = new Map<string, Set<string>>();
  const keyOf = ({ source, schoolYear, bridge }: Account) => JSON.stringify([source, schoolYear, bridge]);

  return {
    total: (account: Account): number => totals.get(keyOf(account)) ?? 0,

    knows: (account: Account, batch: string): boolean => batches.get(keyOf(account))?.has(batch) === true,

    /** @param elements below zero: given back */
    add(account: Account, elements: number, batch: string): void {
      const key = keyOf(account);
      totals.set(key, (totals.get(key) ?? 0) + elements);
      const known = batches.get(key) ?? new Set<string>();
      batches.set(key, known);
      if (elements > 0) known.add(batch);
      else known.delete(batch);
      if (known.size > MOST_BATCHES) known.delete(known.values().next().value!);
    },
  };
}

export type CountTally = ReturnType<typeof countTally>;
