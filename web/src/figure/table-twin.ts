import type { Unit } from "@monitor/schema/indicators";
import type { Observation } from "../graphql/observation.ts";

/** What stands in a cell. A figure keeps its state, so that table and CSV can both say why there is no number. */
export type Cell =
  | { readonly kind: "text"; readonly text: string; readonly to?: string; readonly mark?: string }
  | { readonly kind: "number"; readonly value: number | null; readonly unit: Unit }
  | { readonly kind: "figure"; readonly observation: Observation | null; readonly unit: Unit };

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly numeric?: boolean;
  /** Holds sentences: on a narrow screen it keeps a width that can be read. */
  readonly sentences?: boolean;
}

export interface Row {
  readonly key: string;
  /** Marked with the one accent colour: the viewer's own. */
  readonly own?: boolean;
  readonly unit: Unit;
  /** Reference date or period of the figures in this row, in words. */
  readonly reference: string;
  readonly cells: readonly Cell[];
}

/** The data of a figure as a table: the same data in the same order as the chart. The first cell names the row. */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export const text = (words: string, more: { to?: string; mark?: string } = {}): Cell => ({
  kind: "text",
  text: words,
  ...more,
});
export const number = (value: number | null, unit: Unit): Cell => ({ kind: "number", value, unit });
export const figure = (observation: Observation | null, unit: Unit): Cell => ({ kind: "figure", observation, unit });
