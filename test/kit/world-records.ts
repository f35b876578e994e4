import { createHash } from "node:crypto";
import type { CountTransaction } from "../../server/src/release/count/transaction.ts";
import { DAY_MINUTES, schoolDays } from "./world-calendar.ts";
import { MUNICIPALITIES, municipalityCode, SITES, type SiteCode } from "./world-places.ts";
import type { WorldAbsence, WorldRow } from "./world-table.ts";

/** A source that did not deliver: `care of Enschede`, `enrolment of 99AA00`, `attendance of 99AA00`, `list of Almelo`. */
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

/** A local identifier: a linked person has the same one in every source, an unlinked one differs by source. */
function pupilId(row: WorldRow, source: string, schoolYear: string): string {
  const name = row.linked ? row.person : `${source} ${row.person}`;
  const digest = createHash("sha256").update(`${schoolYear} ${name}`).digest("hex");
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

function spellOf(absence: WorldAbsence, days: readonly string[]) {
  const first = days.findIndex((day) => day >= absence.from);
  const last = days[first + absence.days - 1]!;
  return { from: days[first]!, to: last, minutes: (absence.days * DAY_MINUTES) / (absence.whole ? 1 : 2) };
}

/** Writes the deliveries of a world and their records, as the loader does. */
export async function writeRecords(sql: CountTransaction, world: WorldRecords): Promise<void> {
  const { schoolYear, rows, until } = world;
  const from = `${schoolYear.slice(0, 4)}-08-01`;
  const days = schoolDays(schoolYear).filter((day) => day <= until);
  const speaks = (source: string) => !(world.silent as readonly string[]).includes(source);
  const deliver = async (kind: string, organisation: string): Promise<string> => {
    const [delivery] = await sql<{ id: string }[]>`
      insert into delivery.delivery
        (kind, organisation, period_from, period_to, school_year, format, digest, status, manifest, demo, received_by)
      values (${kind}, ${organisation}, ${from}, ${until}, ${schoolYear}, 'world', ${`${kind} ${organisation}`},
        ${world.superseded ? "superseded" : "accepted"}, '{}', true, 'test')
      returning id`;
    return delivery!.id;
  };
  for (const [code, { board }] of Object.entries(SITES)) {
    const here = rows.filter((row) => row.site === code);
    if (here.length > 0 && speaks(`enrolment of ${code}`)) {
      const delivery_id = await deliver("enrolment", board);
      await sql`insert into enrolment.enrolment ${sql(
        here.map((row) => ({
          delivery_id,
          site_code: code,
          school_year: schoolYear,
          reference: row.person,
          pupil_id: pupilId(row, board, schoolYear),
          linked: row.linked,
          sex: "unknown",
          residence: row.residence && municipalityCode(row.residence),
          from_date: row.enrolled.from ?? from,
          to_date: row.enrolled.to ?? until,
        })),
      )}`;
    }
    if (here.length > 0 && speaks(`attendance of ${code}`)) {
      const delivery_id = await deliver("attendance", board);
      await sql`
        insert into attendance.school_day (delivery_id, site_code, day, minutes)
        select ${delivery_id}, ${code}, unnest(${days as string[]}::date[]), ${DAY_MINUTES}
        on conflict (site_code, day) do update set delivery_id = excluded.delivery_id`;
      await writeSpells(
        sql,
        delivery_id,
        code,
        here.flatMap((row) =>
          row.absence.map((absence) => ({
            row,
            pupil_id: pupilId(row, board, schoolYear),
            kind: absence.kind,
            ...spellOf(absence, days),
          })),
        ),
        schoolYear,
      );
    }
  }
  for (const [name, { code }] of Object.entries(MUNICIPALITIES)) {
    const here = rows.filter((row) => row.residence === name);
    if (speaks(`care of ${name}`)) {
      const delivery_id = await deliver("care", code);
      const episodes = here.flatMap((row) =>
        row.care.map((care) => ({
          delivery_id,
          municipality_code: code,
          school_year: schoolYear,
          reference: row.person,
          // The municipality knows who it is; it is the school's row that has no identifier.
          pupil_id: pupilId({ ...row, linked: true }, code, schoolYear),
          linked: true,
          provider_code: care.provider,
          form: "ambulatory",
          referrer: "unknown",
          collective: false,
          from_date: care.from,
          to_date: care.to,
        })),
      );
      if (episodes.length > 0) await sql`insert into care.episode ${sql(episodes)}`;
    }
    if (speaks(`list of ${name}`)) {
      const listed = here.filter((row) => row.site === null);
      const delivery_id = await deliver("attendance", code);
      await writeSpells(
        sql,
        delivery_id,
        null,
        listed.map((row) => ({
          row,
          pupil_id: pupilId(row, code, schoolYear),
          kind: "notEnrolled",
          from: row.enrolled.from ?? from,
          to: row.enrolled.to ?? until,
          minutes: 0,
        })),
        schoolYear,
      );
    }
  }
}

interface WorldSpell {
  readonly row: WorldRow;
  readonly pupil_id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

async function writeSpells(
  sql: CountTransaction,
  delivery_id: string,
  site_code: string | null,
  spells: readonly WorldSpell[],
  school_year: string,
): Promise<void> {
  if (spells.length === 0) return;
  await sql`insert into attendance.spell ${sql(
    spells.map(({ row, pupil_id, kind, from, to, minutes }) => ({
      delivery_id,
      school_year,
      site_code,
      reference: row.person,
      pupil_id,
      linked: row.linked,
      residence: row.residence && municipalityCode(row.residence),
      kind,
      from_date: from,
      to_date: to,
      minutes,
    })),
  )}`;
}
