import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../server/src/database/database.ts";
import { openWorld, type World } from "../kit/world.ts";

const CLI = fileURLToPath(new URL("../../server/src/cli.ts", import.meta.url));

let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "monitor-release-"));
  await chmod(dataDir, 0o755); // as root the server runs under another user, which must be able to enter
  // A server of its own, which the commands join: with DATABASE_URL they would set passwords that other tests use.
  world = await openWorld(await openDatabase({ dataDir, databaseUrl: null }));
});
afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const monitor = (...words: string[]) =>
  new Promise<{ code: number; said: string; complained: string }>((resolve) => {
    const { DATABASE_URL: _, ...env } = process.env;
    execFile(
      process.execPath,
      [CLI, "release", ...words],
      { env: { ...env, DATA_DIR: dataDir } },
      (error, said, complained) => resolve({ code: Number(error?.code ?? 0), said, complained }),
    );
  });

test("a release that cannot be built is refused with what to do about it", async () => {
  const { code, complained } = await monitor("build", "--date", "2026-07-31");
  expect(code).toBe(1);
  expect(complained).toBe(
    "Er is nog niets geleverd, dus er is niets te tellen.\nLever eerst met: pnpm monitor deliver <map>.\n",
  );
});

test("a date that does not exist is wrong usage", async () => {
  const { code, complained } = await monitor("build", "--date", "2026-02-30");
  expect(code).toBe(2);
  expect(complained).toContain("Een datum is jaar-maand-dag, zoals 2026-07-31.");
});

test("a release is built once, listed, and not built again for nothing", async () => {
  await world.fill(`
    pupil     | site   | residence
    23 pupils | 99AA00 | Almelo
  `);
  expect(await monitor("list")).toMatchObject({ code: 0, said: "Er is nog geen uitgave.\n" });
  const built = await monitor("build", "--date", "2026-07-31");
  expect(built).toMatchObject({ code: 0, complained: "" });
  const [said, gate] = built.said.trimEnd().split("\n");
  expect(said).toMatch(/^Uitgave 1 staat vast\. Peildatum 2026-07-31, [\d.]+ cijfers uit 8 leveringen\.$/);
  expect(gate).toMatch(
    /^Herleiden uitgesloten: [\d.]+ cijfers te klein, [\d.]+ andere daarvoor afgeschermd, [\d.]+ aanvallen nagerekend in \d+ s\.$/,
  );
  const again = await monitor("build", "--date", "2026-07-31", "--json");
  expect(JSON.parse(again.said)).toMatchObject({ number: 1, outcome: "unchanged" });
  const listed = JSON.parse((await monitor("list", "--json")).said);
  expect(listed).toEqual([
    expect.objectContaining({ number: 1, referenceDate: "2026-07-31", deliveries: 8, demo: true }),
  ]);
});
