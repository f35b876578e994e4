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

test("records of an older version move to their school year, also when the owner is no superuser", async () => {
  const role = `${name}_owner`;
  await server`create role ${server(role)} login createrole password 'geheim'`;
  await server`alter database ${server(name)} owner to ${server(role)}`;
  const asRole = new URL(url);
  asRole.username = role;
  asRole.password = "geheim";
  const weak = connectOwner(asRole.href);
  try {
    await migrateDatabase(weak, await olderVersion(4));
    // as a superuser: the owner is held to the policies
    for (const year of ["2023-2024", "2024-2025"]) {
      await owner`
        insert into attendance.spell (delivery_id, school_year, reference, pupil_id, linked, kind, from_date, to_date, minutes)
        values (1, ${year}, 'anna', gen_random_uuid(), true, 'sick', '2024-01-08', '2024-01-09', 660)`;
    }
    await owner`
      insert into enrolment.enrolment (delivery_id, site_code, school_year, reference, pupil_id, linked, sex, from_date, to_date)
      values (2, '99AA00', '2024-2025', 'anna', gen_random_uuid(), true, 'female', '2024-08-01', '2025-07-31')`;
    await owner`
      insert into care.episode (delivery_id, municipality_code, school_year, reference, pupil_id, linked, provider_code, form, referrer, collective, from_date)
      values (3, '0153', '2024-2025', 'a1', gen_random_uuid(), true, '00000001', 'ambulatory', 'none', false, '2024-03-01')`;
    await migrateDatabase(weak);
    const moved = await owner`
      select school_year as year, reference, minutes from attendance.spell
      union all select school_year, reference, null from enrolment.enrolment
      union all select school_year, reference, null from care.episode order by year, reference, minutes`;
    expect(moved.map((row) => Object.values(row))).toEqual([
      ["2023-2024", "anna", 660],
      ["2024-2025", "a1", null],
      ["2024-2025", "anna", 660],
      ["2024-2025", "anna", null],
    ]);
    expect(await weak`select from attendance.spell`).toHaveLength(0);
  } finally {
    await weak.end();
    await server`alter database ${server(name)} owner to current_user`;
    await owner`reassign owned by ${owner(role)} to current_user`;
    await owner`drop owned by ${owner(role)}`;
    await server`drop role ${server(role)}`;
  }
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
