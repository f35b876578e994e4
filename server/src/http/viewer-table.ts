import { createHash } from "node:crypto";
import { indicatorByCode } from "@monitor/schema/indicators";
import { mayOpenSite } from "../access/released-scope.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Database } from "../database/connect.ts";
import { type ExportedTable, exportedRelease, exportedRows, standing, type TableFormat } from "../export/index.ts";
import { allSites } from "../subgraph/monitor/school-site.query.ts";

export interface ViewerTable {
  readonly table: ExportedTable;
  /** Equal for equal files: what the release holds, what the newest hides, and what this viewer may see. */
  readonly etag: string;
}

/** What else the bytes of a file follow from: raised when a writer changes. */
const WRITERS = "1";

/**
 * The figures of one indicator in a release, as far as a viewer may see them through the graph: of every area, and of
 * the school sites that it may open. Null when that is nothing, for whatever reason.
 */
export async function viewerTable(
  viewer: Viewer,
  database: Pick<Database, "as">,
  asked: { readonly release: number; readonly indicator: string; readonly format: TableFormat },
): Promise<ViewerTable | null> {
  const sql = database.as("monitor_api");
  const indicator = indicatorByCode.get(asked.indicator);
  const release = await exportedRelease(sql, asked.release);
  if (indicator === undefined || release === null) return null;
  const [every, beside] = await Promise.all([allSites(sql), standing(sql)]);
  const sites = every
    .filter((site) => mayOpenSite(viewer, site))
    .map(({ code }) => code)
    .sort();
  const rows = () => exportedRows(sql, { release: release.number, indicator: indicator.code, sites });
  const { done } = await first(rows());
  if (done) return null;
  const from = [
    WRITERS,
    asked.format,
    indicator.code,
    release.number,
    release.fingerprint,
    beside,
    viewer.role,
    ...sites,
  ];
  return {
    table: { release, indicator, rows },
    etag: `"${createHash("sha256").update(JSON.stringify(from)).digest("base64url")}"`,
  };
}

async function first<Row>(rows: AsyncGenerator<Row>): Promise<IteratorResult<Row>> {
  try {
    return await rows.next();
  } finally {
    await rows.return(undefined);
  }
}
