/** Releases as files: CSV, Excel, JSON-stat, and a data package that describes itself. */

export { type Exported, type ExportRequest, exportRelease } from "./export-release.ts";
export type { ExportedRelease, ExportedTable } from "./exported-table.ts";
export { TABLE_FORMATS, type TableFormat, tableFileName } from "./file-name.ts";
export { missingSettings, type Publisher, readPublisher } from "./package/publisher.ts";
export { exportedRelease, standing } from "./release.query.ts";
export { exportedRows } from "./rows.query.ts";
export { tableFile } from "./table-file.ts";
export { breakdownWords, levelWords, unitWords } from "./words.ts";
