import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { connectOwner } from "../../server/src/database/connect.ts";
import { openDatabase } from "../../server/src/database/database.ts";
import { startEmbedded } from "../../server/src/database/embedded.ts";
import { receive } from "../../server/src/delivery/index.ts";
import { loadAreas, loadProviders, loadSites } from "../../server/src/delivery/reference/index.ts";
import { planDemo, referenceOf } from "../../server/src/demo/generate-demo.ts";
import { prepareSources } from "../../server/src/demo/load/prepare-sources.ts";
import { startEmbeddedKeyHolders } from "../../server/src/linkage/embedded-key-holders.ts";
import type { Measurement } from "./measurement.ts";

const PUPILS = 20_000;
const YEARS = 1;
/** Receiving checks, re-keys, indexes and replaces; a bare COPY does none of these. */
const MOST_TIMES = 3;

/** Prepared deliveries of a demo world, on disk. */
async function prepareDeliveries(folder: string): Promise<string[]> {
  const [work, examples] = [join(folder, "work"), join(folder, "examples")];
  for (const one of [work, examples]) await mkdir(one);
  const holders = await startEmbeddedKeyHolders(folder);
  const order = { pupils: PUPILS, years: YEARS, seed: 1, work, examples, keyHolders: holders.endpoints };
  const folders: string[] = [];
  for await (const news of prepareSources(order)) if ("prepared" in news) folders.push(news.folder);
  await holders.stop();
  return folders;
}

/** The coded files of all deliveries by name, such as `spells.csv`. */
async function filesByName(folders: readonly string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".csv"))) {
      files.set(name, [...(files.get(name) ?? []), join(folder, name)]);
    }
  }
  return files;
}

/** The lines of files after their header. */
async function* rowsOf(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    const text = await readFile(file, "utf8");
    yield text.slice(text.indexOf("\n") + 1);
  }
}

/** Copies the coded rows, one COPY for each kind of file, as text into tables without index, policy or check. */
async function copyBare(url: string, folders: readonly string[]): Promise<number> {
  const sql = connectOwner(url);
  const start = performance.now();
  for (const [name, files] of await filesByName(folders)) {
    const table = `bare_${name.replace(".csv", "")}`;
    const [header] = (await readFile(files[0]!, "utf8")).split("\n", 1);
    const columns = header!.split(";").map((column) => `"${column}" text`);
    await sql.unsafe(`create unlogged table ${table} (${columns.join(", ")})`);
    const target = await sql.unsafe(`copy ${table} from stdin with (format csv, delimiter ';')`).writable();
    await pipeline(rowsOf(files), target);
  }
  const spent = performance.now() - start;
  await sql.end();
  return spent;
}

/** Wall time to receive deliveries beside a bare COPY of the same rows, in one run on the same server. */
export async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-bench-"));
  await chmod(folder, 0o755); // as root the database runs under another user
  const server = await startEmbedded(folder);
  const db = await openDatabase({ dataDir: folder, databaseUrl: server.url });
  try {
    const { sites, providers } = referenceOf(planDemo({ pupils: PUPILS, years: YEARS, seed: 1 }), PUPILS);
    await loadAreas(db);
    await loadSites(db, sites);
    await loadProviders(db, providers);
    const folders = await prepareDeliveries(folder);
    const bare = await copyBare(server.url, folders);
    let rows = 0;
    const start = performance.now();
    for (const one of folders) rows += (await receive(db, one, { by: "bench", dataDir: folder })).rows;
    const spent = performance.now() - start;
    const ratio = spent / bare;
    const perSecond = Math.round(rows / (spent / 1000)).toLocaleString("en");
    return [
      {
        name: `receive, ${folders.length} deliveries with ${rows.toLocaleString("en")} rows (${perSecond} rows a second) beside a bare COPY`,
        figure: `${ratio.toFixed(1)} times`,
        target: `at most ${MOST_TIMES} times`,
        ok: ratio <= MOST_TIMES,
      },
    ];
  } finally {
    await db.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
