import type { CountTransaction } from "../../server/src/release/count/transaction.ts";
import type { PersonRecord, Records } from "./records.ts";

const TABLES = [
  ...["enrolment.enrolment", "enrolment.bridge", "care.episode", "attendance.spell", "attendance.school_day"],
  ...["attendance.exemption", "attendance.guidance", "delivery.delivery", "geography.site_score"],
  ...["geography.school_site", "geography.area_membership", "geography.area"],
];

/** Takes away all records, deliveries and places. */
export async function emptyTables(sql: CountTransaction): Promise<void> {
  for (const name of TABLES) await sql.unsafe(`delete from ${name}`);
}

/** Adds rows as one value each statement, so that their number is not bounded. Columns that are left out are null. */
async function add(sql: CountTransaction, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 20_000) {
    const part = rows.slice(from, from + 20_000);
    const columns = Object.keys(part[0]!);
    await sql`
      insert into ${sql(table)} (${sql(columns)})
      select ${sql(columns)} from jsonb_populate_recordset(null::${sql(table)}, ${sql.json(part as never)})`;
  }
}

/** Writes records as the loader does. School years of which there are records are opened. */
export async function insertRecords(sql: CountTransaction, records: Records): Promise<void> {
  for (const year of new Set(records.deliveries.map(({ schoolYear }) => schoolYear))) {
    await sql`select delivery.open_school_year(${year})`;
  }
  await insertPlaces(sql, records);
  const ids = await insertDeliveries(sql, records);
  const person = ({ delivery, reference, pupil, linked }: PersonRecord) => ({
    delivery_id: ids.get(delivery)!,
    reference,
    pupil_id: pupil,
    linked,
  });
  const days = (one: { readonly from: string; readonly to: string | null }) => ({
    from_date: one.from,
    to_date: one.to,
  });
  await add(
    sql,
    "enrolment.enrolment",
    records.enrolments.map((one) => ({
      ...{ ...person(one), ...days(one), school_year: one.schoolYear, site_code: one.site, residence: one.residence },
      ...{ sex: one.sex, birth_month: one.born && `${one.born}-01`, year_group: one.yearGroup },
    })),
  );
  await add(
    sql,
    "enrolment.bridge",
    records.bridges.map((one) => ({
      delivery_id: ids.get(one.delivery)!,
      pupil_id: one.pupil,
      previous_pupil_id: one.previous,
    })),
  );
  await add(
    sql,
    "care.episode",
    records.episodes.map((one) => ({
      ...{ ...person(one), ...days(one), school_year: one.schoolYear, municipality_code: one.municipality },
      ...{ provider_code: one.provider, form: one.form, referrer: one.referrer, collective: one.collective },
      ...{ requested_on: one.requested, stop_reason: one.stopReason },
    })),
  );
  await add(
    sql,
    "attendance.spell",
    records.spells.map((one) => ({
      ...{ ...person(one), ...days(one), school_year: one.schoolYear, site_code: one.site, residence: one.residence },
      ...{ kind: one.kind, minutes: one.minutes },
    })),
  );
  await add(
    sql,
    "attendance.exemption",
    records.exemptions.map((one) => ({
      ...{ ...person(one), ...days(one), municipality_code: one.municipality, article: one.article },
    })),
  );
  await add(
    sql,
    "attendance.guidance",
    records.guidance.map((one) => ({
      ...{ ...person(one), municipality_code: one.municipality, step: one.step, on_date: one.on },
    })),
  );
  await insertCalendars(sql, records, ids);
}

async function insertPlaces(sql: CountTransaction, { areas, memberships, sites, scores }: Records): Promise<void> {
  await add(
    sql,
    "geography.area",
    areas.map(({ code, kind }) => ({ code, kind, name: code })),
  );
  await add(
    sql,
    "geography.area_membership",
    memberships.map(({ area, member, from, to }) => ({
      ...{ area_code: area, member_code: member, valid_from: from, valid_to: to, certain: true },
    })),
  );
  await add(
    sql,
    "geography.school_site",
    sites.map(({ code, schoolType, board, municipality }) => ({
      ...{ code, brin: code.slice(0, 4), name: `School ${code}`, school_type: schoolType, board_code: board },
      ...{ place: municipality, municipality_code: municipality, demo: true },
    })),
  );
  await add(
    sql,
    "geography.site_score",
    scores.map(({ measure, site, date, value }) => ({ measure, site_code: site, reference_date: date, value })),
  );
}

/** Answers the id of each delivery by its key. */
async function insertDeliveries(sql: CountTransaction, { deliveries }: Records): Promise<ReadonlyMap<string, number>> {
  await add(
    sql,
    "delivery.delivery",
    deliveries.map((one) => ({
      ...{ kind: one.kind, organisation: one.organisation, period_from: one.from, period_to: one.to },
      ...{ school_year: one.schoolYear, format: "world", digest: one.key, manifest: {}, demo: true },
      ...{ status: one.accepted ? "accepted" : "superseded", received_by: "test", received_at: new Date() },
    })),
  );
  const rows = await sql<{ id: number; digest: string }[]>`select id::int, digest from delivery.delivery`;
  return new Map(rows.map(({ id, digest }) => [digest, id]));
}

/** A day at a site is there once: the newer delivery took it over from the one that it replaced. */
async function insertCalendars(sql: CountTransaction, records: Records, ids: ReadonlyMap<string, number>) {
  const accepted = new Set(records.deliveries.flatMap((one) => (one.accepted ? [one.key] : [])));
  const oldFirst = [...records.calendars].sort(
    (one, other) => Number(accepted.has(one.delivery)) - Number(accepted.has(other.delivery)),
  );
  const byDays = Map.groupBy(oldFirst, (one) => `${accepted.has(one.delivery)} ${one.minutes} ${one.days.join()}`);
  for (const same of byDays.values()) {
    const { days, minutes } = same[0]!;
    const from = same.map(({ delivery }) => ids.get(delivery)!);
    await sql`
      insert into attendance.school_day (delivery_id, site_code, day, minutes)
      select delivery_id, site_code, day, ${minutes}
      from unnest(${from}::bigint[], ${same.map(({ site }) => site)}::text[]) of_site (delivery_id, site_code),
        unnest(${[...days]}::date[]) day
      on conflict (site_code, day) do update set delivery_id = excluded.delivery_id`;
  }
}
