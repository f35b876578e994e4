import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSecret } from "../../server/src/database/secret.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test.each(["", "\n", "ab", "0".repeat(63), "g".repeat(64)])(
  "a key file with %j in it is refused: who knows that would know every password and session that follows from it",
  async (content) => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, "keys"));
    await writeFile(join(dataDir, "keys", "session"), content);
    const refused = loadSecret(dataDir, "session");
    await expect(refused).rejects.toMatchObject({ name: "Refusal", code: "secret-broken" });
    expect(await readFile(join(dataDir, "keys", "session"), "utf8")).toBe(content);
  },
);

test("processes that start together agree on one whole secret, for the user alone, and leave nothing beside it", async () => {
  const dataDir = await temporaryFolder();
  const secrets = await Promise.all(Array.from({ length: 20 }, () => loadSecret(dataDir, "database")));
  expect(new Set(secrets.map((secret) => secret.toString("hex"))).size).toBe(1);
  expect(secrets[0]).toHaveLength(32);
  expect(await readdir(join(dataDir, "keys"))).toEqual(["database"]);
  expect((await stat(join(dataDir, "keys", "database"))).mode & 0o777).toBe(0o600);
  expect(await loadSecret(dataDir, "database")).toEqual(secrets[0]);
});
