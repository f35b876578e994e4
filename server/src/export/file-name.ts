import type { ExportedRelease } from "./exported-table.ts";

/** Forms in which one table can be had, by the ending of the file. */
export const TABLE_FORMATS = {
  csv: { ending: "csv", mediaType: "text/csv; charset=utf-8; header=present" },
  xlsx: { ending: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  "json-stat": { ending: "json", mediaType: "application/json; charset=utf-8" },
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

/** Says what is in the file after it has left its folder: `care-share-uitgave-7-voorbeeld.csv`. */
export const tableFileName = (indicator: string, { number, demo }: ExportedRelease, format: TableFormat): string =>
  `${indicator}-uitgave-${number}${demo ? "-voorbeeld" : ""}.${TABLE_FORMATS[format].ending}`;
