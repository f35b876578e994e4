import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Folders and files, from the root of the project, of which the page is made. */
export const PAGE_SOURCES = [
  "web",
  "schema",
  "server/src/prepare",
  "server/src/linkage",
  "server/src/delivery/send",
  "server/src/refusal.ts",
  "pnpm-lock.yaml",
];

const LEFT_OUT = new Set(["node_modules", "dist", "coverage"]);

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === null) return [path];
  const kept = entries.filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.startsWith("."));
  const below = await Promise.all(kept.map((entry) => filesUnder(join(path, entry.name))));
  return below.flat();
}

/** SHA-256 over names and contents of all sources: the page is built anew when it changes. */
export async function hashSources(root: string, sources: readonly string[] = PAGE_SOURCES): Promise<string> {
  const found = await Promise.all(sources.map((source) => filesUnder(join(root, source))));
  const files = found.flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  for (const [index, file] of files.entries()) {
    const content = contents[index]!;
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
