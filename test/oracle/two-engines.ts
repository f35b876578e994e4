import { INDICATORS } from "@monitor/schema/indicators";
import type { Database } from "../../server/src/database/connect.ts";
import { readCountedRows } from "../../server/src/release/base/index.ts";
import { countedPeriods, countFigures, figurePeriods } from "../../server/src/release/count/index.ts";
import { emptyTables, insertRecords } from "../kit/insert-records.ts";
import { type Records, together } from "../kit/records.ts";
import type { AnyWorld } from "./any-world.ts";
import { type Difference, differences, figuresOfWorlds } from "./compare.ts";
import { codeIn, recordsOf } from "./place-world.ts";
import { smallerWorlds } from "./smaller-worlds.ts";

/** What the product counts of records, at a reference date. */
export async function countByProduct(db: Database, records: Records, date: string) {
  await db.as("monitor_load").begin(async (sql) => {
    await emptyTables(sql);
    await insertRecords(sql, records);
  });
  const years = countedPeriods(
    records.deliveries.filter(({ accepted }) => accepted).map(({ schoolYear }) => schoolYear),
    date,
  );
  const rows = await db.as("monitor_release").begin((sql) => readCountedRows(sql, years));
  return countFigures(rows, INDICATORS, figurePeriods(years, date)).figures;
}

export interface Disagreement {
  readonly world: AnyWorld;
  readonly differences: readonly Difference[];
}

const NAMES = ["M1", "M2", "M3", "B1", "B2", "S1", "S2", "S3", "S4", "A1", "A2", "R1", "J1"];

/** The worlds on which the product and the second engine differ; those of the country as a whole are of no world. */
export async function disagreements(db: Database, worlds: readonly AnyWorld[], date: string) {
  const records = worlds.map(recordsOf);
  const found = differences(await countByProduct(db, together(records), date), figuresOfWorlds(records, date));
  const worldOf = new Map(worlds.flatMap((_, number) => NAMES.map((name) => [codeIn(number, name), number] as const)));
  const byWorld = Map.groupBy(found, ({ place }) => worldOf.get(place) ?? null);
  const ofWorlds = [...byWorld].flatMap(([number, all]): Disagreement[] =>
    number === null ? [] : [{ world: worlds[number]!, differences: all }],
  );
  return { ofWorlds, ofCountry: byWorld.get(null) ?? [] };
}

const sizeOf = ({ world }: Disagreement): number => JSON.stringify(world).length;
const smallest = (all: readonly Disagreement[]): Disagreement | undefined =>
  [...all].sort((one, other) => sizeOf(one) - sizeOf(other))[0];

/** Takes things away from a world as long as the engines go on to differ on it, in the same indicator. */
export async function shrink(db: Database, disagreement: Disagreement, date: string): Promise<Disagreement> {
  const [indicator] = disagreement.differences[0]!.figure.split(" ");
  const { ofWorlds } = await disagreements(db, smallerWorlds(disagreement.world), date);
  const still = ofWorlds.filter(({ differences: all }) => all.some(({ figure }) => figure.startsWith(`${indicator} `)));
  const smaller = smallest(still);
  return smaller === undefined ? disagreement : shrink(db, smaller, date);
}

export { smallest };
