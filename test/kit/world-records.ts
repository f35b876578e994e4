import { createHash } from "node:crypto";
import type { CountTransaction } from "../../server/src/release/count/transaction.ts";
import { DAY_MINUTES, schoolDays } from "./world-calendar.ts";
import { MUNICIPALITIES, municipalityCode, SITES, type SiteCode } from "./world-places.ts";
import type { WorldAbsence, WorldRow } from "./world-table.ts";

/** A source that did not deliver. A list is that of a municipality of its youths who are not enrolled. */
export type Silence =
  | `${"care" | "list"} of ${keyof typeof MUNICIPALITIES}`
  | `${"enrolment" | "attendance"} of ${SiteCode}`;

export interface WorldRecords {
  readonly schoolYear: string;
  readonly rows: readonly WorldRow[];
  readonly silent: readonly Silence[];
  /** Last day that the deliveries are about. */
  readonly until: string;
  /** Whether deliveries have been replaced by later ones. */
  readonly superseded: boolean;
}

/** One spell or enrolment of a person, between two days. */
interface Stretch {
  readonly row: WorldRow;
  readonly from: string;
  readonly to: string;
}

/** A local identifier: a linked person has the same one in every source, an unlinked one differs by source. */
function pupilId(row: WorldRow, source: string, schoolYear: string): string {
  const name = row.linked ? row.person : `${source} ${row.person}`;
  const digest = createHash("sha256").update(`${schoolYear} ${name}`).digest("hex");
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** So many school days in a row, the first of them on or after a day. */
function spellOf(row: WorldRow, { kind, days: length, from, whole }: WorldAbsence, days: readonly string[]) {
  const first = days.findIndex((day) => day >= from);
  const minutes = (length * DAY_MINUTES) / (whole ? 1 : 2);
  return { row, kind, from: days[first]!, to: days[first + length - 1]!, minutes };
}

/** Writes the deliveries of a world and their records, as the loader does. */
export async function writeRecords(sql: CountTransaction, world: WorldRecords): Promise<void> {
  await sql`select delivery.open_school_year(${world.schoolYear})`;
  const { rows, silent } = world;
  const speaks = (source: Silence) => !silent.includes(source);
  for (const code of Object.keys(SITES) as SiteCode[]) {
    const here = rows.filter((row) => row.site === code);
    if (here.length === 0) continue;
    if (speaks(`enrolment of ${code}`)) await writeEnrolment(sql, world, code, here);
    if (speaks(`attendance of ${code}`)) await writeAttendance(sql, world, code, here);
  }
  for (const name of Object.keys(MUNICIPALITIES) as (keyof typeof MUNICIPALITIES)[]) {
    const here = rows.filter((row) => row.residence === name);
    if (speaks(`care of ${name}`)) await writeCare(sql, world, municipalityCode(name), here);
    if (speaks(`list of ${name}`)) await writeList(sql, world, municipalityCode(name), here);
  }
}

const firstDay = ({ schoolYear }: WorldRecords): string => `${schoolYear.slice(0, 4)}-08-01`;

const stretchOf = (world: WorldRecords, row: WorldRow): Stretch => ({
  row,
  from: row.enrolled.from ?? firstDay(world),
  to: row.enrolled.to ?? world.until,
});

async function deliver(sql: CountTransaction, world: WorldRecords, kind: string, organisation: string) {
  const [delivery] = await sql<{ id: string }[]>`
    insert into delivery.delivery
      (kind, organisation, period_from, period_to, school_year, format, digest, status, manifest, demo, received_by)
    values (${kind}, ${organisation}, ${firstDay(world)}, ${world.until}, ${world.schoolYear}, 'world',
      ${`${kind} ${organisation}`}, ${world.superseded ? "superseded" : "accepted"}, '{}', true, 'test')
    returning id`;
  return delivery!.id;
}

/** The columns that every record of a person has. */
const aboutPerson = (row: WorldRow, delivery: string, source: string, { schoolYear }: WorldRecords) => ({
  delivery_id: delivery,
  school_year: schoolYear,
  reference: row.person,
  pupil_id: pupilId(row, source, schoolYear),
  linked: row.linked,
});

const homeOf = (row: WorldRow): string | null => row.residence && municipalityCode(row.residence);

async function writeEnrolment(sql: CountTransaction, world: WorldRecords, code: SiteCode, rows: readonly WorldRow[]) {
  const { board } = SITES[code];
  const delivery = await deliver(sql, world, "enrolment", board);
  const enrolments = rows.map((row) => {
    const { from, to } = stretchOf(world, row);
    const person = aboutPerson(row, delivery, board, world);
    return { ...person, site_code: code, sex: "unknown", residence: homeOf(row), from_date: from, to_date: to };
  });
  await sql`insert into enrolment.enrolment ${sql(enrolments)}`;
}

async function writeAttendance(sql: CountTransaction, world: WorldRecords, code: SiteCode, rows: readonly WorldRow[]) {
  const { board } = SITES[code];
  const delivery = await deliver(sql, world, "attendance", board);
  const days = schoolDays(world.schoolYear).filter((day) => day <= world.until);
  await sql`
    insert into attendance.school_day (delivery_id, site_code, day, minutes)
    select ${delivery}, ${code}, unnest(${days}::date[]), ${DAY_MINUTES}
    on conflict (site_code, day) do update set delivery_id = excluded.delivery_id`;
  const spells = rows.flatMap((row) => row.absence.map((absence) => spellOf(row, absence, days)));
  await writeSpells(sql, world, delivery, board, code, spells);
}

async function writeList(sql: CountTransaction, world: WorldRecords, code: string, rows: readonly WorldRow[]) {
  const delivery = await deliver(sql, world, "attendance", code);
  const listed = rows.filter((row) => row.site === null);
  const spells = listed.map((row) => ({ ...stretchOf(world, row), kind: "notEnrolled", minutes: 0 }));
  await writeSpells(sql, world, delivery, code, null, spells);
}

async function writeSpells(
  sql: CountTransaction,
  world: WorldRecords,
  delivery: string,
  source: string,
  site: SiteCode | null,
  spells: readonly (Stretch & { readonly kind: string; readonly minutes: number })[],
) {
  const records = spells.map(({ row, kind, from, to, minutes }) => {
    const person = aboutPerson(row, delivery, source, world);
    return { ...person, site_code: site, residence: homeOf(row), kind, from_date: from, to_date: to, minutes };
  });
  if (records.length > 0) await sql`insert into attendance.spell ${sql(records)}`;
}

async function writeCare(sql: CountTransaction, world: WorldRecords, code: string, rows: readonly WorldRow[]) {
  const delivery = await deliver(sql, world, "care", code);
  const kind = { form: "ambulatory", referrer: "unknown", collective: false };
  const episodes = rows.flatMap((row) =>
    row.care.map(({ provider, from, to }) => ({
      // The municipality knows who it is: it is the school's row that lacks an identifier.
      ...aboutPerson({ ...row, linked: true }, delivery, code, world),
      ...kind,
      municipality_code: code,
      provider_code: provider,
      from_date: from,
      to_date: to,
    })),
  );
  if (episodes.length > 0) await sql`insert into care.episode ${sql(episodes)}`;
}
