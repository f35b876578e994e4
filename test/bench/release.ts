import { deepStrictEqual } from "node:assert";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../server/src/database/database.ts";
import { startEmbedded } from "../../server/src/database/embedded.ts";
import { readAbsence } from "../../server/src/release/base/absence.ts";
import { readCalendars } from "../../server/src/release/base/calendars.ts";
import { makeCountedRows } from "../../server/src/release/base/index.ts";
import { readCovered } from "../../server/src/release/base/known.ts";
import { inWorkspace } from "../../server/src/release/base/workspace.ts";
import { MONTHS, yearDays } from "../../server/src/release/base/year-days.ts";
import { countedPeriods } from "../../server/src/release/count/index.ts";
import type { CountTransaction } from "../../server/src/release/count/transaction.ts";
import { countInDuckDb, exportForDuckDb, type HeavyRun } from "./duckdb-counts.ts";
import type { Measurement } from "./measurement.ts";
import { type NationalDeliveries, ROWS_OF_A_PUPIL, writeNationalDeliveries } from "./national-deliveries.ts";
import { foldersOf, receiveInChild } from "./receive.ts";

/** Pupils that are counted. Others with `BENCH_PUPILS=2400000`: the whole country, 25 GB of disk. */
const SIZES = [20_000, 100_000, 400_000];
const sizes = (): number[] => process.env.BENCH_PUPILS?.split(",").map(Number) ?? SIZES;

/** From where another engine would be worth its upkeep. */
const MOST_TIMES = 3;
/** A national year in a minute. */
const PUPILS_A_SECOND = 40_000;
const YEAR = countedPeriods(["2025-2026"], "2026-07-31");

interface Run {
  readonly pupils: number;
  readonly steps: readonly { readonly step: string; readonly ms: number }[];
  readonly ms: number;
  readonly own: HeavyRun;
  readonly duckDb: HeavyRun;
}

/** The same counts as the base makes them, from the database to the sums of each pupil; profiles by grouping them there. */
async function ownCounts(sql: CountTransaction): Promise<HeavyRun> {
  const year = yearDays(YEAR[0]!);
  const covered = await readCovered(sql);
  const calendars = await readCalendars(sql, [year], (...source) => covered("attendance", ...source));
  let start = performance.now();
  const { pupils, absence } = await readAbsence(sql, year, calendars.get(year.schoolYear)!);
  const missedMs = performance.now() - start;
  const sum = { missed: 0, unauthorised: 0, wholeDays: 0 };
  for (let pupil = 0; pupil < pupils.size; pupil++) {
    sum.missed += absence.missedIn(pupil, 0, MONTHS - 1);
    sum.unauthorised += absence.unauthorisedIn(pupil, 0, MONTHS - 1);
    sum.wholeDays += absence.wholeDaysOf(pupil);
  }
  start = performance.now();
  await sql`
    create unlogged table profile as
    select site_code, residence, age, sex, year_group, count(*) as pupils from enrolled group by 1, 2, 3, 4, 5`;
  const profilesMs = performance.now() - start;
  const [profile] = await sql<{ profiles: number }[]>`select count(*)::float8 as profiles from profile`;
  return { counts: { pupils: pupils.size, ...sum, ...profile! }, missedMs, profilesMs };
}

async function countOnce(sql: CountTransaction, folder: string): Promise<Run> {
  const steps: { step: string; ms: number }[] = [];
  const start = performance.now();
  let last = start;
  const rows = await makeCountedRows(sql, YEAR, (step) => {
    const now = performance.now();
    steps.push({ step, ms: now - last });
    last = now;
  });
  const ms = performance.now() - start;
  const own = await ownCounts(sql);
  await exportForDuckDb(sql, folder);
  const duckDb = await countInDuckDb(folder);
  deepStrictEqual(duckDb.counts, own.counts, "both engines count the same");
  const pupils = rows.persons.reduce((sum, row) => sum + row.persons, 0) + rows.several.length;
  return { pupils, steps, ms, own, duckDb };
}

async function runOnce(national: NationalDeliveries, pupils: number, folder: string): Promise<Run> {
  const dataDir = join(folder, "data");
  const server = await startEmbedded(dataDir);
  try {
    const db = await openDatabase({ dataDir, databaseUrl: server.url });
    await national.loadReference(db);
    await receiveInChild({
      databaseUrl: server.url,
      dataDir,
      folders: foldersOf(national, pupils * ROWS_OF_A_PUPIL),
    });
    const pool = db.as("monitor_release");
    await pool`select delivery.analyse_records()`;
    const exported = join(folder, "duckdb");
    await mkdir(exported, { recursive: true });
    const run = await pool.begin("isolation level repeatable read", (sql) =>
      inWorkspace(sql, () => countOnce(sql, exported)),
    );
    await db.close();
    return run as Run;
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const whole = (number: number) => Math.round(number).toLocaleString("en");
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

function beside(name: string, own: number, others: number): Measurement {
  return {
    name: `${name}, beside DuckDB with ${seconds(others)}`,
    figure: `${(own / others).toFixed(1)} times: ${seconds(own)}`,
    target: `at most ${MOST_TIMES} times`,
    ok: own <= MOST_TIMES * others,
  };
}

function ofOneSize({ pupils, steps, ms, own, duckDb }: Run): Measurement[] {
  const what = `release, ${whole(pupils)} pupils`;
  const slowest = [...steps].sort((one, other) => other.ms - one.ms);
  const pace = pupils / (ms / 1000);
  return [
    {
      name: `${what}, rows of the base`,
      figure: `${seconds(ms)} (${slowest.map((one) => `${one.step} ${seconds(one.ms)}`).join(", ")})`,
      target: `${whole(PUPILS_A_SECOND)} pupils a second`,
      ok: pace >= PUPILS_A_SECOND,
    },
    beside(`${what}, lesson time missed by pupil`, own.missedMs, duckDb.missedMs),
    beside(`${what}, pupils by profile`, own.profilesMs, duckDb.profilesMs),
  ];
}

/** Wall time of the base of a release at several sizes, its heavy steps beside DuckDB on the same rows. */
export async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-bench-"));
  await chmod(folder, 0o755); // as root the database runs under another user
  try {
    const most = Math.max(...sizes()) * ROWS_OF_A_PUPIL;
    const national = await writeNationalDeliveries(join(folder, "deliveries"), most);
    const found: Measurement[] = [];
    for (const pupils of sizes()) found.push(...ofOneSize(await runOnce(national, pupils, folder)));
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
