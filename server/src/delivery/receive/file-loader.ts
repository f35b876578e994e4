import type { FileLayout } from "@monitor/schema/delivery";
import type { Value } from "./binary-rows.ts";
import type { Cell } from "./context.ts";
import type { Fault } from "./problems.ts";
import type { Target } from "./row-sink.ts";

/** How the rows of one coded file become records. */
export interface FileLoader {
  readonly layout: FileLayout;
  readonly target: Target;
  /** Values in the order of the target's columns, or what is wrong with the row as a whole. */
  readonly valuesOf: (cell: Cell) => readonly Value[] | Fault;
}

export const isFault = (values: readonly Value[] | Fault): values is Fault => "reason" in values;

/** An empty cell is an absent value. */
export const orNull = (text: string): Value => (text === "" ? null : text);

export function layoutOf(layouts: readonly FileLayout[], name: string): FileLayout {
  const layout = layouts.find((file) => file.name === name);
  if (layout === undefined) throw new Error(`no layout for ${name}`);
  return layout;
}
