import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { INDICATORS, type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import type { Sql } from "postgres";
import type { Database } from "../database/connect.ts";
import { Refusal } from "../refusal.ts";
import type { ExportedRelease, ExportedTable } from "./exported-table.ts";
import { type TableFormat, tableFileName } from "./file-name.ts";
import type { Publisher } from "./package/publisher.ts";
import { exportedRelease } from "./release.query.ts";
import { contentsOf, exportedPlaces, exportedRows } from "./rows.query.ts";
import { tableFile } from "./table-file.ts";
import { writeFileFrom } from "./write-file.ts";
import { writePackage } from "./write-package.ts";

export interface ExportRequest {
  readonly release: number;
  /** A folder that is not there yet, or is empty. */
  readonly out: string;
  /** Codes; none: every indicator of which the release has figures. */
  readonly indicators: readonly string[];
  readonly format: TableFormat | "package";
  readonly publisher: Publisher;
}

export interface Exported {
  readonly release: ExportedRelease;
  readonly indicators: readonly string[];
}

/** All or nothing: what is written stands beside the folder until it is whole. */
async function intoFolder(out: string, write: (folder: string) => Promise<void>): Promise<void> {
  const target = resolve(out);
  const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Refusal("out", `De map ${out} is niet te gebruiken.`, "Noem een nieuwe of lege map.");
  });
  if (there !== null && there.length > 0)
    throw new Refusal("out", `De map ${out} is niet leeg.`, "Noem een nieuwe of lege map.");
  const unfinished = join(dirname(target), `.${basename(target)}.deel-${process.pid}`);
  try {
    await mkdir(unfinished, { recursive: true });
    await write(unfinished);
    if (there !== null) await rmdir(target);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function chosen(asked: readonly string[], present: readonly string[], release: number): readonly Indicator[] {
  const absent = asked.filter((code) => !present.includes(code) || !indicatorByCode.has(code));
  if (absent.length > 0)
    throw new Refusal(
      "indicator",
      `Uitgave ${release} heeft geen cijfers van ${absent.join(", ")}.`,
      `Kies uit: ${present.join(", ")}.`,
    );
  return INDICATORS.filter(({ code }) => present.includes(code) && (asked.length === 0 || asked.includes(code)));
}

/** A table of every place in a release; as the operator of the monitor sees it. */
const wholeTable = (sql: Sql, release: ExportedRelease, indicator: Indicator): ExportedTable => ({
  release,
  indicator,
  rows: () => exportedRows(sql, { release: release.number, indicator: indicator.code, sites: null }),
});

/**
 * Writes a release, or some tables of it, into a folder. Holds nothing but observations of that release, and of those
 * none that the newest release hides. Throws a `Refusal` when there is no such release, indicator or folder.
 */
export async function exportRelease(db: Pick<Database, "as">, request: ExportRequest): Promise<Exported> {
  const { release: number, format, publisher } = request;
  // one snapshot: a release that is published or withdrawn meanwhile does not come halfway into the files
  return db.as("monitor_release").begin("isolation level repeatable read read only", async (transaction) => {
    const sql = transaction as unknown as Sql;
    const release = await exportedRelease(sql, number);
    if (release === null)
      throw new Refusal(
        "release",
        `Uitgave ${number} is er niet, of is ingetrokken.`,
        "Zie welke er zijn met: pnpm monitor release list.",
      );
    const { indicators: present, periods } = await contentsOf(sql, number);
    const tables = chosen(request.indicators, present, number).map((one) => wholeTable(sql, release, one));
    await intoFolder(request.out, async (folder) => {
      if (format === "package") {
        return writePackage(folder, { tables, places: exportedPlaces(sql, number), periods, publisher });
      }
      for (const table of tables) {
        const name = tableFileName(table.indicator.code, release, format);
        await writeFileFrom(await tableFile(table, format), folder, name);
      }
    });
    return { release, indicators: tables.map(({ indicator }) => indicator.code) };
  }) as Promise<Exported>;
}
