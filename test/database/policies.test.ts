import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { insertSampleRecords, type RecordTable, ROW_NAMES } from "./sample-records.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await insertSampleRecords(db.owner);
});
afterAll(() => db.close());

/** The rows of each table that a viewer gets to see; a table of which none is seen is left out. */
const seenBy = (role: string | null, scope: string | null) =>
  db.as("monitor_api").begin(async (sql) => {
    if (role !== null) await sql`select set_config('monitor.role', ${role}, true)`;
    if (scope !== null) await sql`select set_config('monitor.scope', ${scope}, true)`;
    const seen: Partial<Record<RecordTable, string[]>> = {};
    for (const [table, name] of Object.entries(ROW_NAMES) as [RecordTable, string][]) {
      const rows = await sql`select ${sql(name)} as name from ${sql(table)} order by 1`;
      if (rows.length > 0) seen[table] = rows.map((row) => row.name);
    }
    return seen;
  });

const nothing = {};
type Line = [role: string | null, scope: string | null, sees: Partial<Record<RecordTable, string[]>>];

const MATRIX: Line[] = [
  [
    "school",
    "99AA00",
    {
      "enrolment.enrolment": ["anna"],
      "enrolment.class_group": ["class of anna"],
      "attendance.spell": ["anna ill", "anna truant"],
      "attendance.school_day": ["99AA00"],
      "care.episode": ["care of anna"],
      "care.ground": ["99AA00"],
    },
  ],
  // a ground that has ended shows nothing of the care
  [
    "school",
    "99BA00",
    {
      "enrolment.enrolment": ["bram"],
      "enrolment.class_group": ["class of bram"],
      "attendance.spell": ["bram on holiday"],
      "attendance.school_day": ["99BA00"],
    },
  ],
  // illness and leave stay with the school; who is enrolled nowhere is known to the municipality alone
  [
    "municipality",
    "0153",
    {
      "enrolment.enrolment": ["anna"],
      "attendance.spell": ["anna truant", "cas not enrolled"],
      "care.episode": ["care of anna"],
      "care.ground": ["99AA00"],
    },
  ],
  [
    "municipality",
    "0141,0153",
    {
      "enrolment.enrolment": ["anna", "bram"],
      "attendance.spell": ["anna truant", "bram on holiday", "cas not enrolled"],
      "care.episode": ["care of anna", "care of bram"],
      "care.ground": ["99AA00", "99BA00"],
    },
  ],
  ["provider", "00000002", { "care.episode": ["care of bram"] }],
  ["steward", "99001", { "delivery.delivery": ["99001"] }],
  ["administrator", "", { "delivery.delivery": ["0153", "99001"], "audit.access_event": ["someone"] }],
  // these look at published figures only
  ["connector", "IR-TWENTE", nothing],
  ["alliance", "PO2302", nothing],
];

describe("which rows a viewer sees", () => {
  test.each(MATRIX)("%s of %s", async (role, scope, sees) => {
    expect(await seenBy(role, scope)).toEqual(sees);
  });
});

describe("nobody in particular sees nothing", () => {
  const LINES: Line[] = [
    [null, null, nothing],
    [null, "99AA00", nothing],
    ["", "", nothing],
    ["school", null, nothing],
    ["school", "", nothing],
    ["unknown", "99AA00", nothing],
    ["SCHOOL", "99AA00", nothing],
  ];
  test.each(LINES)("role %s, scope %s", async (role, scope, sees) => {
    expect(await seenBy(role, scope)).toEqual(sees);
  });
});

describe("another scope sees nothing", () => {
  const LINES: Line[] = [
    ["school", "99ZZ00", nothing],
    ["school", "99AA", nothing],
    ["school", "99AA%", nothing],
    ["school", "0153", nothing],
    ["municipality", "0164", nothing],
    ["municipality", "99AA00", nothing],
    ["provider", "0153", nothing],
    ["provider", "00000003", nothing],
    ["steward", "99002", nothing],
  ];
  test.each(LINES)("role %s, scope %s", async (role, scope, sees) => {
    expect(await seenBy(role, scope)).toEqual(sees);
  });
});

test("a ground of one municipality does not open the care that another municipality delivered", async () => {
  await db.owner`
    insert into care.ground (delivery_id, municipality_code, pupil_id, site_code, basis, valid_until)
    select delivery_id, '0153', pupil_id, '99BA00', 'consent', current_date + 1 from care.episode
    where reference = 'care of bram'`;
  const { "care.ground": grounds, "care.episode": care } = await seenBy("school", "99BA00");
  await db.owner`delete from care.ground where municipality_code = '0153' and site_code = '99BA00'`;
  expect(grounds).toEqual(["99BA00"]);
  expect(care).toBeUndefined();
});

test("the identity of one transaction is gone in the next, on the same connection", async () => {
  const sql = await db.as("monitor_api").reserve();
  try {
    const seen = async () => (await sql`select reference from enrolment.enrolment`).length;
    await sql`begin`;
    await sql`select set_config('monitor.role', 'school', true), set_config('monitor.scope', '99AA00', true)`;
    expect(await seen()).toBe(1);
    await sql`commit`;
    expect(await seen()).toBe(0);
  } finally {
    sql.release();
  }
});
