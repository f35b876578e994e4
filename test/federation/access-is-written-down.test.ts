import { beforeEach, expect, test } from "vitest";
import { CLASS, HOME, ILL, NEIGHBOUR, NEIGHBOUR_CLASS, NOT_ENROLLED, OTHER, SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
beforeEach(() => town.database.owner`truncate audit.access_event`);

/** What was written, as `action target rows`, refused ones with an exclamation mark. */
async function written(): Promise<string[]> {
  const rows = await town.database.owner`select * from audit.access_event order by id`;
  return rows.map((row) => `${row.allowed ? "" : "! "}${row.action} ${row.target} ${row.rows}`).sort();
}

test("a look at a pupil is written down per source: who, in which role, what and how much", async () => {
  const ask = await town.api.as("school", SCHOOL);
  await ask(`{ pupil(id: "${HOME}") { enrolments { from } episodes { form } spells { kind } } }`);
  expect(await written()).toEqual([`pupil.enrolments ${HOME} 1`, `pupil.episodes ${HOME} 1`, `pupil.spells ${HOME} 1`]);
  const [event] = await town.database.owner`select * from audit.access_event limit 1`;
  expect(event).toMatchObject({ subject: "test:school", role: "school", scope: SCHOOL });
  expect(event?.at).toBeInstanceOf(Date);
});

test("a list of classes, a class and each pupil of whom more is asked are written down", async () => {
  const ask = await town.api.as("school", SCHOOL);
  await ask(`{ schoolSite(code: "${SCHOOL}") { classGroups { pupils { spells { kind } } } } }`);
  expect(await written()).toEqual([
    `class.pupils ${CLASS} 2`,
    `pupil.spells ${HOME} 1`,
    `pupil.spells ${ILL} 1`,
    `site.classes ${SCHOOL} 1`,
  ]);
});

test("what was refused is written down too", async () => {
  const ask = await town.api.as("school", SCHOOL);
  await ask(`{ a: pupil(id: "${OTHER}") { id } b: classGroup(id: "${NEIGHBOUR_CLASS}") { id }
    c: longTermAbsentees(municipality: "0153") { id } }`);
  expect(await written()).toEqual([
    `! class ${NEIGHBOUR_CLASS} 0`,
    "! municipality.absentees 0153 0",
    `! pupil.enrolments ${OTHER} 0`,
  ]);
});

test("care that the school has no ground for is written down as refused", async () => {
  const ask = await town.api.as("school", NEIGHBOUR);
  await ask(`{ pupil(id: "${OTHER}") { episodes { form } } }`);
  expect(await written()).toContain(`! pupil.episodes ${OTHER} 0`);
});

test("a municipality's case list is written down, and each pupil on it of whom more is asked", async () => {
  const ask = await town.api.as("municipality", "0153");
  await ask(`{ longTermAbsentees(municipality: "0153") { id } }`);
  expect(await written()).toEqual(["municipality.absentees 0153 2"]);
  await ask(`{ longTermAbsentees(municipality: "0153") { spells { kind } } }`);
  expect(await written()).toContain(`pupil.spells ${NOT_ENROLLED} 1`);
});

test("what somebody types as a municipality and is no code gets nothing and is not kept: it may be a name or number", async () => {
  const ask = await town.api.as("municipality", "0153");
  for (const text of ["999900006", "Jan de Proef", "0153,0141", ""]) {
    const answer = await ask(`{ longTermAbsentees(municipality: "${text}") { id } }`);
    expect(answer).toEqual({ data: { longTermAbsentees: [] } });
  }
  expect(await written()).toEqual([]);
});

test("looking at published figures is nobody's secret and is not written down", async () => {
  const ask = await town.api.as("connector", "IR-TWENTE");
  await ask(`{ area(code: "IR-TWENTE") { observations { value } sites { name observations { value } } } }`);
  expect(await written()).toEqual([]);
});

test("what cannot be written down is not shown", async () => {
  const ask = await town.api.as("school", SCHOOL);
  await town.database.owner`revoke insert on audit.access_event from monitor_api`;
  try {
    const answer = await ask(`{ pupil(id: "${HOME}") { id } }`);
    expect(answer.data).toEqual({ pupil: null });
    expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL");
  } finally {
    await town.database.owner`grant insert on audit.access_event to monitor_api`;
  }
});

test("only an administrator reads what was written, and nobody changes it", async () => {
  await (await town.api.as("school", SCHOOL))(`{ pupil(id: "${HOME}") { id } }`);
  const sql = town.database.as("monitor_api");
  const readAs = (role: string) =>
    sql.begin(async (own) => {
      await own`select set_config('monitor.role', ${role}, true)`;
      return own`select from audit.access_event`;
    });
  expect(await readAs("administrator")).toHaveLength(1);
  expect(await readAs("school")).toHaveLength(0);
  await expect(sql`delete from audit.access_event`).rejects.toThrow(/permission denied/);
  await expect(sql`update audit.access_event set allowed = true`).rejects.toThrow(/permission denied/);
});
