import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DATABASE_ROLES, type DatabaseRole, ensureRoles } from "../../server/src/database/roles.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { insertSampleRecords } from "./sample-records.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await insertSampleRecords(db.owner);
});
afterAll(() => db.close());

const roles = [...DATABASE_ROLES];

test("the roles may log in and nothing else: no superuser, no way past the policies, no databases or roles of their own", async () => {
  const found = await db.owner`
    select rolname from pg_roles
    where rolname = any(${roles}) and rolcanlogin
      and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`;
  expect(found.map(({ rolname }) => rolname).toSorted()).toEqual(roles.toSorted());
  const memberships = await db.owner`
    select from pg_auth_members where member = any(select oid from pg_roles where rolname = any(${roles}))`;
  expect(memberships.length).toBe(0);
});

test("the roles own nothing in the database", async () => {
  const owned = await db.owner`
    select relname as name from pg_class where relowner = any(select oid from pg_roles where rolname = any(${roles}))
    union all select nspname from pg_namespace where nspowner = any(select oid from pg_roles where rolname = any(${roles}))`;
  expect(owned.map(({ name }) => name)).toEqual([]);
});

test("every table with records has row-level security, for its owner as well", async () => {
  const open = await db.owner`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('enrolment', 'care', 'attendance', 'delivery', 'audit') and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)`;
  expect(open.map(({ name }) => name)).toEqual([]);
});

const DENIED = "42501";
const may = (role: DatabaseRole, statement: string) =>
  db
    .as(role)
    .begin(async (sql) => {
      await sql`select set_config('monitor.role', 'administrator', true)`;
      await sql.unsafe(statement);
      throw new Error("undo");
    })
    .then(
      () => "done",
      (error: { code?: string; message: string }) => (error.message === "undo" ? "done" : error.code),
    );

const delivery = `insert into delivery.delivery
  (kind, organisation, period_from, period_to, school_year, format, digest, manifest, demo, received_by)
  values ('care', '0141', '2025-08-01', '2026-07-31', '2025-2026', 'ijw', 'c', '{}', true, 'x')`;
const observation = `insert into release.observation (release, place, indicator, period, status)
  values (1, 'IR-ALMERE', 'pupils', '2025-2026', 'PUBLISHED')`;
const event = `insert into audit.access_event (subject, role, scope, action, target, rows, allowed)
  values ('x', 'school', '', 'look', 'pupil', 1, true)`;

describe("who may do what", () => {
  const LINES: [role: DatabaseRole, statement: string, outcome: string][] = [
    ["monitor_api", "select from enrolment.enrolment", "done"],
    ["monitor_api", "insert into geography.care_provider values ('00000009', 'x')", DENIED],
    ["monitor_api", "delete from enrolment.enrolment", DENIED],
    ["monitor_api", "update care.episode set form = 'crisis'", DENIED],
    ["monitor_api", "truncate attendance.spell", DENIED],
    ["monitor_api", delivery, DENIED],
    ["monitor_api", observation, DENIED],
    ["monitor_api", event, "done"],
    ["monitor_api", "update audit.access_event set rows = 0", DENIED],
    ["monitor_api", "delete from audit.access_event", DENIED],
    ["monitor_load", delivery, "done"],
    ["monitor_load", "delete from enrolment.enrolment", "done"],
    ["monitor_load", "select from release.observation", DENIED],
    ["monitor_load", "select from audit.access_event", DENIED],
    ["monitor_load", "alter table enrolment.enrolment disable row level security", DENIED],
    ["monitor_release", "select from enrolment.enrolment", "done"],
    ["monitor_release", observation, "done"],
    ["monitor_release", "update release.observation set value = 1", DENIED],
    ["monitor_release", "delete from release.observation", DENIED],
    ["monitor_release", "delete from release.release", DENIED],
    ["monitor_api", "select from release.coverage", "done"],
    ["monitor_api", "select from release.gate_part", DENIED],
    ["monitor_api", "select from release.reason", DENIED],
    ["monitor_api", "select from release.gate_memory", DENIED],
    ["monitor_api", "insert into release.withdrawal values (1)", DENIED],
    ["monitor_load", "insert into release.withdrawal values (1)", DENIED],
    ["monitor_load", "select from release.reason", DENIED],
    ["monitor_release", "insert into release.withdrawal values (1)", "done"],
    ["monitor_release", "delete from release.withdrawal", DENIED],
    ["monitor_release", "update release.withdrawal set at = now()", DENIED],
    ["monitor_release", "update release.withdrawal_reason set reason = ''", DENIED],
    ["monitor_release", "update release.coverage set delivered = 1", DENIED],
    ["monitor_release", "delete from release.reason", DENIED],
    ["monitor_release", "delete from release.gate_part", DENIED],
    ["monitor_release", "delete from release.gate_memory", "done"],
    ["monitor_release", "update enrolment.enrolment set residence = '0001'", DENIED],
    ["monitor_release", "select from audit.access_event", DENIED],
  ];
  test.each(LINES)("%s: %s -> %s", async (role, statement, outcome) => {
    expect(await may(role, statement)).toBe(outcome);
  });

  test.each(roles)("%s cannot become another role, make tables or turn policies off", async (role) => {
    for (const other of roles.filter((name) => name !== role))
      expect(await may(role, `set role ${other}`)).toBe(DENIED);
    expect(await may(role, "create table public.copy as select 1")).toBe(DENIED);
    expect(await may(role, "create schema copy")).toBe(DENIED);
    expect(await may(role, "drop policy enrolment_seen_by_viewer on enrolment.enrolment")).toBe(DENIED);
    // the setting only turns silence into an error, and shows nothing
    expect(await may(role, "set local row_security = off; select from audit.access_event")).toBe(DENIED);
  });
});

test("a role that was given a way past the policies is refused at the start", async () => {
  const refused = db.owner.begin(async (sql) => {
    await sql`alter role monitor_api bypassrls`;
    const inside = Object.assign((...words: Parameters<typeof sql>) => sql(...words), sql, {
      begin: (work: (inner: typeof sql) => unknown) => work(sql),
    });
    await ensureRoles(inside as never, Buffer.alloc(32)); // within the transaction, so that other tests see no change
  });
  await expect(refused).rejects.toMatchObject({ code: "database-role" });
});
