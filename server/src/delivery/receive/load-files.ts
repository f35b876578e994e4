import { join } from "node:path";
import type { Tally } from "@monitor/schema/checks";
import type { TransactionSql } from "postgres";
import { Refusal } from "../../refusal.ts";
import { attendanceLoaders } from "./attendance.ts";
import { careLoaders } from "./care.ts";
import type { Cell, Context } from "./context.ts";
import { copyInto } from "./copy-rows.ts";
import { enrolmentLoaders } from "./enrolment.ts";
import { type FileLoader, isFault } from "./file-loader.ts";
import { insertInto } from "./insert-rows.ts";
import { Problems } from "./problems.ts";
import { type RowReading, readRows } from "./read-rows.ts";
import type { RowSink } from "./row-sink.ts";
import { type Sightings, TallyCount } from "./tally.ts";

const LOADERS = { enrolment: enrolmentLoaders, care: careLoaders, attendance: attendanceLoaders } as const;

/** Gives the rows of a file to its loader, and the values that come of them to the database. */
function rowTaker({ layout, valuesOf }: FileLoader, sink: RowSink, problems: Problems): RowReading["onRow"] {
  const at = Object.fromEntries(layout.columns.map(({ name }, index) => [name, index]));
  let current: readonly string[] = [];
  const cell: Cell = (column) => current[at[column]!]!;
  return (cells, line) => {
    current = cells;
    const values = valuesOf(cell);
    if (isFault(values)) problems.add(layout.name, line, values);
    // after the first fault nothing will stay: only look for more faults
    else if (!problems.any) sink.add(values);
  };
}

/** One file: while PostgreSQL takes a piece of it, the next one is read and checked. */
async function loadFile(
  sql: TransactionSql,
  path: string,
  loader: FileLoader,
  delivery: { readonly id: number; readonly schoolYear: string },
  problems: Problems,
): Promise<number> {
  const { layout, target } = loader;
  const { id, schoolYear } = delivery;
  const sink = target.partitioned ? await copyInto(sql, target, schoolYear, id) : insertInto(sql, target, id);
  try {
    const onRow = rowTaker(loader, sink, problems);
    const rows = await readRows({ path, layout, problems, onRow, onPiece: () => sink.send() });
    await sink.end();
    return rows;
  } catch (error) {
    sink.abandon(error as Error);
    throw error;
  }
}

export interface Loaded {
  readonly rows: number;
  /** What was loaded by measure and place: a site for schools, the municipality for municipalities. */
  readonly tally: Tally;
  readonly sightings: Sightings;
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
  const delivery = { id: deliveryId, schoolYear };
  const problems = new Problems();
  const count = new TallyCount();
  let total = 0;
  for (const loader of LOADERS[kind](context, count)) {
    const listed = files.find(({ name }) => name === loader.layout.name);
    if (listed === undefined) continue;
    const rows = await loadFile(sql, join(folder, listed.name), loader, delivery, problems);
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
  return { rows: total, tally: count.tally, sightings: count.sightings };
}
