import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { CountTransaction } from "../../server/src/release/count/transaction.ts";

/** What the heavy steps come to: equal in both engines. */
export interface HeavyCounts {
  readonly pupils: number;
  readonly missed: number;
  readonly unauthorised: number;
  readonly wholeDays: number;
  readonly profiles: number;
}

export interface HeavyRun {
  readonly counts: HeavyCounts;
  readonly missedMs: number;
  readonly profilesMs: number;
}

/** The records that the heavy steps read, as DuckDB would hold them. */
const EXPORTS: Readonly<Record<string, string>> = {
  spell: `select site_code, pupil_id, kind, from_date, to_date, minutes from attendance.spell
    where kind <> 'notEnrolled' and delivery_id in (select id from accepted)`,
  lessons: `
    select site.site_code, every.day::date as day, count(own.day) over earlier as days,
      coalesce(sum(own.minutes) over earlier, 0) as lessons
    from (select distinct site_code from attendance.school_day) site cross join count_period
    cross join generate_series((left(school_year, 4) || '-08-01')::date, (right(school_year, 4) || '-08-01')::date,
      interval '1 day') every(day)
    left join attendance.school_day own on own.site_code = site.site_code and own.day = every.day::date
    window earlier as (partition by site.site_code order by every.day rows between unbounded preceding and 1 preceding)`,
  pupil: "select site_code, residence, age, sex, year_group from enrolled",
};

/** Writes the accepted records of a transaction in which the base has run to files that DuckDB can load. */
export async function exportForDuckDb(sql: CountTransaction, folder: string): Promise<void> {
  for (const [name, query] of Object.entries(EXPORTS)) {
    const rows = await sql.unsafe(`copy (${query}) to stdout with (format csv, header)`).readable();
    await pipeline(rows, createWriteStream(join(folder, `${name}.csv`)));
  }
}

/**
 * The heavy counts in DuckDB, with the processors that this machine has: lesson minutes missed by pupil and site, at most
 * those of the school days that a spell spans; and pupils by profile. Loading is not in the time, though what it is beside
 * fetches its rows from the database.
 */
export async function countInDuckDb(folder: string): Promise<HeavyRun> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const name of Object.keys(EXPORTS)) {
    await connection.run(`create table ${name} as select * from read_csv('${join(folder, `${name}.csv`)}')`);
  }
  const start = performance.now();
  await connection.run(`
    create table missed as
    select site_code, pupil_id, sum(least(minutes, given)) as missed,
      sum(least(minutes, given)) filter (unauthorised) as unauthorised,
      sum(days) filter (unauthorised and minutes >= given) as whole_days
    from (
      select spell.site_code, pupil_id, minutes, kind in ('unauthorised', 'luxury') as unauthorised,
        after.lessons - before.lessons as given, after.days - before.days as days
      from spell
      join lessons before on before.site_code = spell.site_code and before.day = from_date
      join lessons after on after.site_code = spell.site_code and after.day = to_date + 1
    ) where given > 0 group by site_code, pupil_id`);
  const missedMs = performance.now() - start;
  await connection.run("create table profile as select *, count(*) as pupils from pupil group by all");
  const profilesMs = performance.now() - start - missedMs;
  const reader = await connection.runAndReadAll(`
    select count(*)::double, sum(missed)::double, coalesce(sum(unauthorised), 0)::double,
      coalesce(sum(whole_days), 0)::double, (select count(*) from profile)::double from missed`);
  const [pupils, missed, unauthorised, wholeDays, profiles] = reader.getRows()[0]!.map(Number);
  connection.closeSync();
  instance.closeSync();
  const counts = {
    pupils: pupils!,
    missed: missed!,
    unauthorised: unauthorised!,
    wholeDays: wholeDays!,
    profiles: profiles!,
  };
  return { counts, missedMs, profilesMs };
}
