import type { Value } from "./binary-rows.ts";

/** A table of records and the columns that a delivery fills, in order; `delivery_id` comes first by itself. */
export interface Target {
  readonly table: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
  /** Partitioned by school year: rows go to the part of the year by COPY. */
  readonly partitioned?: true;
  /** What follows `on conflict`. */
  readonly onConflict?: string;
}

/** Where the rows of one file go. */
export interface RowSink {
  add(values: readonly Value[]): void;
  /** Sends what has gathered, and waits when the database cannot keep up. */
  send(): Promise<void>;
  /** Sends the rest and waits until the database has all. */
  end(): Promise<void>;
  /** Ends it where it is, after something else went wrong; the transaction is then of no more use. */
  abandon(reason: Error): void;
}
