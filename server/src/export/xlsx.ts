import { Worker } from "node:worker_threads";
import { Refusal } from "../refusal.ts";
import type { ExportedTable } from "./exported-table.ts";
import { MOST_SHEET_ROWS, type SheetRows, sheetsOf } from "./sheets.ts";

const ENTRY = new URL("./xlsx-worker.ts", import.meta.url);
const MEGABYTES = 1024;

/** In a thread of its own: a large workbook takes seconds of one core, and the server has others to answer. */
function writeWorkbook(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ENTRY, {
      workerData: sheets,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** An Excel workbook of one table. Throws a `Refusal` when it has too many rows. */
export async function xlsxOf(table: ExportedTable): Promise<Uint8Array> {
  const sheets = await sheetsOf(table);
  if (sheets !== null) return writeWorkbook(sheets);
  throw new Refusal(
    "too-many-rows",
    `De tabel ${table.indicator.code} heeft meer dan ${MOST_SHEET_ROWS.toLocaleString("nl-NL")} rijen, te veel voor Excel.`,
    "Kies csv of json-stat.",
  );
}
