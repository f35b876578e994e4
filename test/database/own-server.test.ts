import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectOwner, otherDatabase, type Sql } from "../../server/src/database/connect.ts";
import { openDatabase } from "../../server/src/database/database.ts";
import { type RunningServer, startEmbedded } from "../../server/src/database/embedded.ts";

// A server on which the roles of the monitor do not exist yet, as an administrator would offer it.
let folder: string;
let server: RunningServer;
let administrator: Sql;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-own-server-"));
  await chmod(folder, 0o755);
  server = await startEmbedded(join(folder, "server"), ["fsync=off"]);
  administrator = connectOwner(server.url);
  await administrator`create role eigenaar login createrole password 'geheim'`;
  await administrator`create role zwak login password 'geheim'`;
  await administrator`create database onderwijs owner eigenaar`;
  await administrator`create database kaal owner zwak`;
});
afterAll(async () => {
  await administrator.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

const urlFor = (user: string, database: string, password = "geheim"): string => {
  const url = new URL(otherDatabase(server.url, database));
  url.username = user;
  url.password = password;
  return url.href;
};
const openWith = (databaseUrl: string, data = "a") => openDatabase({ dataDir: join(folder, data), databaseUrl });

test("an owner that is no superuser but may make roles is enough, also at every next start", async () => {
  for (const _ of ["first start", "next start"]) {
    const db = await openWith(urlFor("eigenaar", "onderwijs"));
    expect(await db.as("monitor_api")`select from geography.area`).toHaveLength(0);
    await db.close();
  }
});

test("a command with another data folder does not take the monitor's passwords away", async () => {
  const monitor = await openWith(urlFor("eigenaar", "onderwijs"), "a");
  const command = await openWith(urlFor("eigenaar", "onderwijs"), "b");
  await command.close();
  expect(await monitor.as("monitor_release")`select from geography.area`).toHaveLength(0);
  await monitor.close();
});

test("an owner that may not make roles is refused, with the words that give the right", async () => {
  await expect(openWith(urlFor("zwak", "kaal"))).rejects.toMatchObject({
    code: "database-rights",
    remedy: expect.stringMatching(/alter role "zwak" createrole; grant create on database "kaal"/),
  });
});

test("a wrong password, a missing database and a server that is not there each have their own reason", async () => {
  await expect(openWith(urlFor("eigenaar", "onderwijs", "fout"))).rejects.toMatchObject({ code: "database-sign-in" });
  await expect(openWith(urlFor("eigenaar", "weg"))).rejects.toMatchObject({ code: "database-missing" });
  const away = openWith("postgres://eigenaar:geheim@127.0.0.1:1/onderwijs");
  await expect(away).rejects.toMatchObject({ code: "database-unreachable" });
});

test("no reason ever shows the password", async () => {
  for (const url of [urlFor("zwak", "kaal"), urlFor("eigenaar", "weg"), "postgres://u:geheim@127.0.0.1:1/x"]) {
    const { message, remedy } = await openWith(url).catch((error) => error);
    expect(`${message} ${remedy}`).not.toContain("geheim");
  }
});
