import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources } from "./page-sources.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "monitor-sources-"));
  await mkdir(join(root, "web/src"), { recursive: true });
  await writeFile(join(root, "web/src/main.tsx"), "one");
});
afterEach(() => rm(root, { recursive: true }));

const hash = () => hashSources(root, ["web", "lock"]);

test("the same sources have the same hash, wherever they stand", async () => {
  const before = await hash();
  await rename(root, `${root}-moved`);
  root = `${root}-moved`;
  expect(await hash()).toBe(before);
});

test("a changed, added or renamed source gives another hash", async () => {
  const seen = new Set([await hash()]);
  await writeFile(join(root, "web/src/main.tsx"), "two");
  seen.add(await hash());
  await writeFile(join(root, "lock"), "");
  seen.add(await hash());
  await rename(join(root, "web/src/main.tsx"), join(root, "web/src/other.tsx"));
  seen.add(await hash());
  expect(seen.size).toBe(4);
});

test("what was built or installed is no source", async () => {
  const before = await hash();
  for (const folder of ["dist", "node_modules", ".vite"]) {
    await mkdir(join(root, "web", folder));
    await writeFile(join(root, "web", folder, "file"), "text");
  }
  expect(await hash()).toBe(before);
});
