import { lstat, mkdir, mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreLinks } from "../../server/src/database/binaries.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-links-"));
  await mkdir(join(folder, "native", "lib"), { recursive: true });
  await writeFile(join(folder, "native", "lib", "libpq.so.5.18"), "library");
  const links = ["native/lib/libpq.so", "native/lib/libpq.so.5"].map((target) => ({
    source: "native/lib/libpq.so.5.18",
    target,
  }));
  await writeFile(join(folder, "native", "pg-symlinks.json"), JSON.stringify(links));
});
afterAll(() => rm(folder, { recursive: true }));

test("library links that an installation left out are made, relative, and those that are there stay", async () => {
  expect(await restoreLinks(folder)).toBe(2);
  expect(await readlink(join(folder, "native", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  await rm(join(folder, "native", "lib", "libpq.so"));
  expect(await restoreLinks(folder)).toBe(1);
  expect((await lstat(join(folder, "native", "lib", "libpq.so"))).isSymbolicLink()).toBe(true);
  expect(await restoreLinks(folder)).toBe(0);
});

test("a package without a list of links, as for Windows, needs none", async () => {
  await rm(join(folder, "native", "pg-symlinks.json"));
  expect(await restoreLinks(folder)).toBe(0);
});
