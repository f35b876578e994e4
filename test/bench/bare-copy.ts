import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { connectOwner } from "../../server/src/database/connect.ts";

/** The coded files of deliveries by name, such as `spells.csv`. */
async function filesByName(folders: readonly string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith(".csv"))) {
      files.set(name, [...(files.get(name) ?? []), join(folder, name)]);
    }
  }
  return files;
}

async function headerOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    for await (const line of file.readLines({ autoClose: false })) return line;
    return "";
  } finally {
    await file.close();
  }
}

/** The bytes of files after their header. */
async function* rowsOf(files: readonly string[], header: string): AsyncGenerator<Buffer> {
  for (const path of files) {
    const file = await open(path);
    yield* file.createReadStream({ start: header.length + 1, highWaterMark: 1 << 20 });
  }
}

/**
 * Copies the coded rows of deliveries as they are: one COPY for each kind of file, as text, into a table without index,
 * policy or check. Answers the milliseconds that it took.
 */
export async function copyBare(url: string, folders: readonly string[]): Promise<number> {
  const sql = connectOwner(url);
  const start = performance.now();
  for (const [name, files] of await filesByName(folders)) {
    const table = `bare_${name.replace(".csv", "")}`;
    const header = await headerOf(files[0]!);
    const columns = header.split(";").map((column) => `"${column}" text`);
    await sql.unsafe(`create table ${table} (${columns.join(", ")})`);
    const target = await sql.unsafe(`copy ${table} from stdin with (format csv, delimiter ';')`).writable();
    await pipeline(rowsOf(files, header), target);
  }
  const spent = performance.now() - start;
  for (const name of (await filesByName(folders)).keys())
    await sql.unsafe(`drop table bare_${name.replace(".csv", "")}`);
  await sql.end();
  return spent;
}
