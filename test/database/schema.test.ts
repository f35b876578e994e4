import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getTableConfig, PgTable } from "../../schema/node_modules/drizzle-orm/pg-core/index.js";
import * as tables from "../../schema/tables/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

const schemaFolder = new URL("../../schema/", import.meta.url);
const require = createRequire(fileURLToPath(new URL("package.json", schemaFolder)));

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

test("the migrations hold every change of the tables: generating another one gives nothing", async () => {
  const { generateDrizzleJson, generateMigration } = require("drizzle-kit/api");
  const journal = JSON.parse(await readFile(new URL("migrations/meta/_journal.json", schemaFolder), "utf8"));
  const newest = String(journal.entries.at(-1).idx).padStart(4, "0");
  const snapshot = await readFile(new URL(`migrations/meta/${newest}_snapshot.json`, schemaFolder), "utf8");
  const before = JSON.parse(snapshot);
  expect(await generateMigration(before, generateDrizzleJson(tables, before.id))).toEqual([]);
});

const described = (Object.values(tables) as unknown[])
  .filter((table): table is PgTable => table instanceof PgTable)
  .map((table) => getTableConfig(table));

test("the database has the columns that the code expects, of the same type, and no others", async () => {
  const expected = described.flatMap(({ schema, name, columns }) =>
    columns.map(
      (column) => `${schema}.${name}.${column.name} ${column.getSQLType()} ${column.notNull ? "not null" : ""}`,
    ),
  );
  const found = await db.owner`
    select format('%s.%s.%s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' else '' end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname in ('geography', 'enrolment', 'care', 'attendance', 'delivery', 'release', 'audit')`;
  expect(found.map(({ line }) => line).toSorted()).toEqual(expected.toSorted());
});

test("the database has the policies that the code describes, and no others", async () => {
  const expected = described.flatMap(({ schema, name, policies }) =>
    policies.map((policy) => `${schema}.${name} ${policy.name} ${(policy.for ?? "all").toUpperCase()}`),
  );
  const found = await db.owner`
    select format('%s.%s %s %s', schemaname, tablename, policyname, cmd) as line from pg_policies`;
  expect(found.map(({ line }) => line).toSorted()).toEqual(expected.toSorted());
});
