import { join } from "node:path";
import type { Tally } from "@monitor/schema/checks";
import type { TransactionSql } from "postgres";
import { Refusal } from "../../refusal.ts";
import { attendanceLoaders } from "./attendance.ts";
import { careLoaders } from "./care.ts";
import type { Cell, Context } from "./context.ts";
import { enrolmentLoaders } from "./enrolment.ts";
import { type FileLoader, isFault } from "./file-loader.ts";
import { insertRows, type Value } from "./insert-rows.ts";
import { Problems } from "./problems.ts";
import { type Rows, readRows } from "./read-rows.ts";
import { TallyCount } from "./tally.ts";

const LOADERS = { enrolment: enrolmentLoaders, care: careLoaders, attendance: attendanceLoaders } as const;

/** Turns checked cells into values; faults of a row as a whole go to `problems`. */
function converter({ layout, valuesOf }: FileLoader, problems: Problems): (rows: Rows) => (readonly Value[])[] {
  const at = Object.fromEntries(layout.columns.map(({ name }, index) => [name, index]));
  let current: readonly string[] = [];
  const cell: Cell = (column) => current[at[column]!]!;
  return ({ rows, lines }) => {
    const converted: (readonly Value[])[] = [];
    for (let index = 0; index < rows.length; index++) {
      current = rows[index]!;
      const values = valuesOf(cell);
      if (isFault(values)) problems.add(layout.name, lines[index]!, values);
      else converted.push(values);
    }
    return converted;
  };
}

/** One file: while PostgreSQL inserts a batch, the next one is read and checked. */
async function loadFile(
  sql: TransactionSql,
  path: string,
  loader: FileLoader,
  deliveryId: number,
  problems: Problems,
): Promise<number> {
  const convert = converter(loader, problems);
  const batches = readRows(path, loader.layout, problems);
  let inserting: Promise<void> = Promise.resolve();
  for (;;) {
    const next = await batches.next();
    if (next.done) {
      await inserting;
      return next.value;
    }
    const values = convert(next.value);
    await inserting;
    // after the first fault nothing will stay: only look for more faults
    if (values.length === 0 || problems.any) continue;
    inserting = insertRows(sql, loader.target, deliveryId, values);
    inserting.catch(() => undefined); // awaited in the next round
  }
}

export interface Loaded {
  readonly rows: number;
  /** What was loaded by measure and place: a site for schools, the municipality for municipalities. */
  readonly tally: Tally;
}

/**
 * Loads the kept files of a delivery within the caller's transaction.
 *
 * Throws a `Refusal` that names each fault; the caller's transaction then ends without a trace.
 */
export async function loadFiles(
  sql: TransactionSql,
  folder: string,
  deliveryId: number,
  context: Context,
): Promise<Loaded> {
  const { kind, files, schoolYear } = context.manifest;
  await sql`select delivery.open_school_year(${schoolYear})`;
  const problems = new Problems();
  const count = new TallyCount();
  let total = 0;
  for (const loader of LOADERS[kind](context, count)) {
    const listed = files.find(({ name }) => name === loader.layout.name);
    if (listed === undefined) continue;
    const rows = await loadFile(sql, join(folder, listed.name), loader, deliveryId, problems);
    problems.refuse();
    if (rows !== listed.rows) {
      throw new Refusal(
        "delivery-tampered",
        `Het bestand ${listed.name} telt ${rows} regels, het manifest zegt ${listed.rows}.`,
        "Maak de levering opnieuw met 'pnpm monitor prepare'.",
      );
    }
    total += rows;
  }
  return { rows: total, tally: count.tally };
}
