import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type DemoRequest, type DemoSources, generateDemo } from "../../server/src/demo/index.ts";

/** A demo on disk for one test file. */
export interface GeneratedDemo {
  readonly folder: string;
  readonly demo: DemoSources;
}

/** Generates a demo before the tests of a file and removes it after them. */
export function generatedDemo(request: Omit<DemoRequest, "out">): GeneratedDemo {
  const made = {} as { folder: string; demo: DemoSources };
  beforeAll(async () => {
    made.folder = await mkdtemp(join(tmpdir(), "monitor-demo-"));
    made.demo = await generateDemo({ ...request, out: made.folder });
  });
  afterAll(() => rm(made.folder, { recursive: true }));
  return made;
}

/** All files below a folder, by their path in it, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
}

/** One digest of all files below a folder: their paths and what is in them. */
export async function digestOfFolder(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesIn(folder)) {
    hash.update(`\n${file}\n`);
    for await (const part of createReadStream(join(folder, file))) hash.update(part);
  }
  return hash.digest("hex");
}
