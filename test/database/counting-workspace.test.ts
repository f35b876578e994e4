import { afterAll, beforeAll, expect, test } from "vitest";
import { inWorkspace } from "../../server/src/release/base/workspace.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

const left = async () => (await db.owner`select tablename from pg_tables where schemaname = 'counting'`).length;

test("what a release counts with is there for it alone: no other role can look into it or make anything in it", async () => {
  const roles = await db.owner<{ role: string; uses: boolean; makes: boolean }[]>`
    select rolname as role, has_schema_privilege(rolname, 'counting', 'usage') as uses,
      has_schema_privilege(rolname, 'counting', 'create') as makes
    from pg_roles where rolname like 'monitor%' order by rolname`;
  expect(roles.length).toBeGreaterThan(2);
  expect(roles.filter(({ uses, makes }) => uses || makes).map(({ role }) => role)).toEqual(["monitor_release"]);
  await expect(db.as("monitor_api")`select * from counting.enrolled`).rejects.toThrow(
    "permission denied for schema counting",
  );
});

test("it is gone before anything of the transaction is kept, and so are its settings", async () => {
  const inside = await db.as("monitor_release").begin(async (sql) => {
    const count = await inWorkspace(sql, async () => {
      await sql`create unlogged table enrolled as select 1 as pupil`;
      return (await sql`select tablename from pg_tables where schemaname = 'counting'`).length;
    });
    const [setting] = await sql<{ path: string }[]>`select current_setting('search_path') as path`;
    return { count, path: setting!.path };
  });
  expect(inside.count).toBe(1);
  expect(inside.path).not.toContain("counting");
  expect(await left()).toBe(0);
});

test("a count that breaks off leaves nothing behind", async () => {
  const broken = db.as("monitor_release").begin((sql) =>
    inWorkspace(sql, async () => {
      await sql`create unlogged table enrolled as select 1 as pupil`;
      throw new Error("broken off");
    }),
  );
  await expect(broken).rejects.toThrow("broken off");
  expect(await left()).toBe(0);
});
