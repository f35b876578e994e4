import { hasValue, OBSERVATION_STATUSES, type ObservationStatus } from "@monitor/schema/vocabulary";
import type { TableTwin } from "./table-twin.ts";

const ALL = Object.keys(OBSERVATION_STATUSES) as ObservationStatus[];

/**
 * The states in the cells of a table that need a word of explanation, in the order of the vocabulary: provisional, and
 * all in which there is no number.
 */
export function statesToExplain(table: TableTwin): ObservationStatus[] {
  const met = new Set(
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.kind === "figure" ? [cell.observation?.status ?? "NOT_DELIVERED"] : [])),
    ),
  );
  return ALL.filter((status) => met.has(status) && (!hasValue(status) || status === "PROVISIONAL"));
}
