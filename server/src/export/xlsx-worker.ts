import { parentPort, workerData } from "node:worker_threads";
import writeExcelFile, { type Cell } from "write-excel-file/node";
import type { SheetRows } from "./sheets.ts";

const bold = (value: string | number): Cell => ({ value: String(value), type: String, fontWeight: "bold" });

// Cells are bare values: a number becomes a number and a text a text, whatever it begins with. A formula would have to
// say that it is one.
const sheets = (workerData as readonly SheetRows[]).map(({ name, widths, rows: [head, ...rows] }) => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: [head!.map(bold), ...rows.map((row): Cell[] => [...row])],
}));

parentPort!.postMessage(await writeExcelFile(sheets).toBuffer());
