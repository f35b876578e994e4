import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { connectOwner, otherDatabase, type Sql } from "../../server/src/database/connect.ts";
import { knownMigrations, migrateDatabase } from "../../server/src/database/migrate.ts";

const migrations = fileURLToPath(new URL("../../schema/migrations", import.meta.url));

// A database without anything in it, as the other tests start from one that is migrated.
let server: Sql;
let owner: Sql;
let url: string;
let name: string;
let folder: string;
beforeEach(async () => {
  const test = inject("testServer");
  name = `monitor_migration_${process.pid}_${Date.now()}`;
  server = connectOwner(test.url);
  await server`create database ${server(name)}`;
  url = otherDatabase(test.url, name);
  owner = connectOwner(url);
  folder = await mkdtemp(join(tmpdir(), "monitor-migrations-"));
});
afterEach(async () => {
  await owner.end();
  await server`drop database ${server(name)} with (force)`;
  await server.end();
  await rm(folder, { recursive: true });
});

const applied = async () => (await owner`select count(*)::int as n from drizzle.__drizzle_migrations`)[0]!.n;
const structure = async () =>
  (
    await owner`
      select format('%s.%s %s', n.nspname, c.relname, coalesce(c.relacl::text, '')) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('geography', 'enrolment', 'care', 'attendance', 'delivery', 'release', 'audit')
      order by 1`
  ).map(({ line }) => line);

/** The first so many migrations, as an older version of the monitor had them. */
async function olderVersion(count: number): Promise<string> {
  await cp(migrations, folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

test("an empty database gets all tables, and a second start changes nothing", async () => {
  await migrateDatabase(owner);
  const made = await structure();
  expect(made.some((line) => line.startsWith("enrolment.enrolment"))).toBe(true);
  await migrateDatabase(owner);
  expect(await structure()).toEqual(made);
  expect(await applied()).toBe(await knownMigrations());
});

test("a database of an older version keeps its rows and becomes as a new one", async () => {
  await migrateDatabase(owner, await olderVersion(1));
  expect(await applied()).toBe(1);
  await owner`insert into geography.care_provider values ('00000001', 'Proefaanbieder')`;
  await migrateDatabase(owner);
  const upgraded = await structure();
  expect(await owner`select name from geography.care_provider`).toMatchObject([{ name: "Proefaanbieder" }]);
  await owner.end();
  await server`drop database ${server(name)} with (force)`;
  await server`create database ${server(name)}`;
  owner = connectOwner(url);
  await migrateDatabase(owner);
  expect(upgraded).toEqual(await structure());
});

test("a database of a newer version is refused and left as it is", async () => {
  await migrateDatabase(owner);
  await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;
  const before = await structure();
  await expect(migrateDatabase(owner)).rejects.toMatchObject({ code: "database-newer" });
  expect(await structure()).toEqual(before);
});

test("two processes that start together on an empty database both find it whole", async () => {
  const others = [connectOwner(url), connectOwner(url), connectOwner(url)];
  await Promise.all(others.map((one) => migrateDatabase(one)));
  await Promise.all(others.map((one) => one.end()));
  expect(await applied()).toBe(await knownMigrations());
});
