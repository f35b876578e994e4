import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatabaseRole } from "../../server/src/database/roles.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { insertSampleRecords } from "./sample-records.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await insertSampleRecords(db.owner);
});
afterAll(() => db.close());

const DENIED = "42501";
const PARTS = ["enrolment_2025-2026", "episode_2025-2026", "spell_2025-2026"];
const outcomeOf = (role: DatabaseRole, statement: string): Promise<string> =>
  db
    .as(role)
    .unsafe(statement)
    .then(
      () => "done",
      (error: { code?: string }) => error.code ?? "failed",
    );
const partsOf = async (year: string) =>
  (
    await db.owner`
      select inhrelid::regclass::text as part from pg_inherits
      where inhrelid::regclass::text like ${`records.%${year}"`} and inhparent::regclass::text not like '%index' order by 1`
  ).map(({ part }) => part);

describe("the parts of a table are closed to everybody but the loader", () => {
  test("the rows lie in the parts, so that this test looks at something", async () => {
    for (const [part, rows] of [
      [PARTS[0]!, 2],
      [PARTS[1]!, 2],
      [PARTS[2]!, 4],
    ] as const) {
      expect(await db.owner`select from ${db.owner(`records.${part}`)}`).toHaveLength(rows);
    }
  });

  const readers: DatabaseRole[] = ["monitor_api", "monitor_release", "monitor_load"];
  test.each(readers.flatMap((role) => PARTS.map((part) => [role, part] as const)))(
    "%s cannot read %s past the policies of its table",
    async (role, part) => {
      expect(await outcomeOf(role, `select from records."${part}"`)).toBe(DENIED);
      expect(await outcomeOf(role, `copy records."${part}" to stdout`)).toBe(DENIED);
      expect(await outcomeOf(role, `delete from records."${part}"`)).toBe(DENIED);
      expect(await outcomeOf(role, `alter table records."${part}" add column x text`)).toBe(DENIED);
    },
  );

  test("a right on a part that is given by mistake opens nothing, as its schema stays closed", async () => {
    await db.owner.unsafe(`grant select on records."${PARTS[2]}" to monitor_api, monitor_release`);
    expect(await outcomeOf("monitor_api", `select from records."${PARTS[2]}"`)).toBe(DENIED);
    expect(await outcomeOf("monitor_release", `select from records."${PARTS[2]}"`)).toBe(DENIED);
    await db.owner.unsafe(`revoke select on records."${PARTS[2]}" from monitor_api, monitor_release`);
  });

  test("a viewer without a role sees no row, whatever part it lies in", async () => {
    expect(await db.as("monitor_api")`select from attendance.spell`).toHaveLength(0);
    expect(await db.as("monitor_release")`select from attendance.spell`).toHaveLength(4);
  });

  test("the owner is held to the policies of the tables as a whole", async () => {
    const forced = await db.owner`
      select relname as name from pg_class where relkind = 'p' and relrowsecurity and relforcerowsecurity order by 1`;
    expect(forced.map(({ name }) => name)).toEqual(["enrolment", "episode", "spell"]);
  });
});

describe("the loader copies rows into a part", () => {
  const columns = "delivery_id, school_year, reference, pupil_id, linked, kind, from_date, to_date, minutes";
  const row = (year: string) =>
    `9\t${year}\tnieuw\t00000000-0000-8000-8000-0000000000c3\tt\tsick\t2025-10-06\t2025-10-06\t330\n`;
  const copied = (target: string, year: string) =>
    db.as("monitor_load").begin(async (sql) => {
      await pipeline(Readable.from([row(year)]), await sql.unsafe(`copy ${target} (${columns}) from stdin`).writable());
    });

  test("and they are there for who may see them, by way of the table", async () => {
    await copied('records."spell_2025-2026"', "2025-2026");
    expect(await db.as("monitor_release")`select from attendance.spell where reference = 'nieuw'`).toHaveLength(1);
    await db.as("monitor_load")`delete from attendance.spell where reference = 'nieuw'`;
  });

  test("but not rows of another school year", async () => {
    await expect(copied('records."spell_2025-2026"', "2024-2025")).rejects.toMatchObject({ code: "23514" });
  });

  test("nor by the table itself, where PostgreSQL refuses COPY", async () => {
    await expect(copied("attendance.spell", "2025-2026")).rejects.toMatchObject({ code: "0A000" });
  });
});

describe("a new school year", () => {
  const open = (role: DatabaseRole, year: string) =>
    outcomeOf(role, `select delivery.open_school_year('${year.replaceAll("'", "''")}')`);

  test("is opened by the loader, once, also when two deliveries come first together", async () => {
    expect(await partsOf("2031-2032")).toEqual([]);
    const twice = [open("monitor_load", "2031-2032"), open("monitor_load", "2031-2032")];
    expect(await Promise.all(twice)).toEqual(["done", "done"]);
    expect(await partsOf("2031-2032")).toEqual([
      'records."enrolment_2031-2032"',
      'records."episode_2031-2032"',
      'records."spell_2031-2032"',
    ]);
    expect(await outcomeOf("monitor_api", `select from records."spell_2031-2032"`)).toBe(DENIED);
  });

  test("is not opened by who only reads", async () => {
    expect(await open("monitor_api", "2032-2033")).toBe(DENIED);
    expect(await open("monitor_release", "2032-2033")).toBe(DENIED);
  });

  test("does not make who reads wait", async () => {
    await db.as("monitor_release").begin(async (reading) => {
      await reading`select from attendance.spell limit 1`;
      await db.as("monitor_load").begin(async (sql) => {
        await sql`set local lock_timeout = '2s'`;
        await sql`select delivery.open_school_year('2033-2034')`;
      });
    });
    expect(await partsOf("2033-2034")).toHaveLength(3);
  });

  test.each(["", "2025", "2025-2027", "2025-2026; drop table", '2025-2026"', "2025-2026\n"])(
    "%j is no school year",
    async (year) => {
      expect(await open("monitor_load", year)).toBe("P0001");
    },
  );

  test("a function with the rights of the owner never looks for names where others may make them", async () => {
    const loose = await db.owner`
      select proname from pg_proc where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        and not coalesce('search_path=pg_catalog, pg_temp' = any(proconfig), false)`;
    expect(loose.map(({ proname }) => proname)).toEqual([]);
  });
});

test("a release may have the tables looked at as a whole, which autovacuum never does", async () => {
  const known = async () =>
    (await db.owner`select from pg_stats where schemaname = 'attendance' and tablename = 'spell'`).length;
  expect(await known()).toBe(0);
  expect(await outcomeOf("monitor_api", "select delivery.analyse_records()")).toBe(DENIED);
  expect(await outcomeOf("monitor_release", "select delivery.analyse_records()")).toBe("done");
  expect(await known()).toBeGreaterThan(0);
});
