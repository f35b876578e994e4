import type { AllThresholds, Finding, Tally } from "@monitor/schema/checks";
import type { TransactionSql } from "postgres";
import type { Context } from "../receive/context.ts";
import type { Loaded } from "../receive/load-files.ts";
import { type Checked, checkSources, type Gathered } from "./check-sources.ts";
import { daysOf, placesOf } from "./counts.ts";
import { decideFile } from "./decide-file.ts";
import { decideOutside } from "./decide-outside.ts";
import { decidePeers } from "./decide-peers.ts";
import { decidePrevious } from "./decide-previous.ts";
import { gatherOutside } from "./gather-outside.ts";
import { gatherPeers } from "./gather-peers.ts";
import { gatherPrevious } from "./gather-previous.ts";
import { gatherSchools } from "./gather-schools.ts";
import { amountsAt, ratesByType, ratesOf } from "./rates.ts";

async function checkPrevious(sql: TransactionSql, { deliveryId, manifest, tally, thresholds }: Gathered) {
  const { kind, counts, period } = manifest;
  const before = await gatherPrevious(sql, deliveryId);
  if (before === null) return [];
  return decidePrevious(kind, { tally, counts, days: daysOf(period) }, before, thresholds);
}

async function checkPeers(sql: TransactionSql, tally: Tally, { manifest, schools, thresholds }: Gathered) {
  const { kind, period } = manifest;
  const own = [...placesOf(tally, ["rows"])].flatMap((place) =>
    ratesOf(kind, amountsAt(tally, place, schools.types.get(place) ?? "", daysOf(period))),
  );
  if (own.length === 0) return [];
  const others = await gatherPeers(sql, manifest);
  return decidePeers(
    own,
    ratesByType(kind, others, (code) => thresholds[code].least),
    thresholds,
  );
}

async function checkOutside(
  sql: TransactionSql,
  sites: ReadonlySet<string>,
  { manifest, tally, thresholds }: Gathered,
): Promise<Finding[]> {
  const { kind, period } = manifest;
  if (kind !== "enrolment") return [];
  const counts = await gatherOutside(sql, [...sites], period.to);
  return decideOutside(tally.get("pupils") ?? new Map(), counts, thresholds);
}

/**
 * Holds a delivery that has just been loaded against itself, the one before, its peers, the other sources and counts
 * from outside. Runs in the transaction of the load; gathers numbers by set and leaves judging to pure functions.
 */
export async function checkDelivery(
  sql: TransactionSql,
  deliveryId: number,
  context: Context,
  { tally, sightings }: Pick<Loaded, "tally" | "sightings">,
  thresholds: AllThresholds,
): Promise<Checked> {
  const { manifest, sites } = context;
  const schools = await gatherSchools(sql, deliveryId, manifest);
  const gathered: Gathered = { deliveryId, manifest, tally, sightings, schools, thresholds };
  const sources = await checkSources(sql, gathered);
  const [previous, peers, outside] = await Promise.all([
    checkPrevious(sql, gathered),
    checkPeers(sql, sources.tally, gathered),
    checkOutside(sql, sites, gathered),
  ]);
  const file = decideFile(manifest.counts, thresholds);
  return { findings: [...file, ...previous, ...peers, ...sources.findings, ...outside], tally: sources.tally };
}
