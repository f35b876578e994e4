import type { AllThresholds, CheckCode, Finding, Measure } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import { jsonRows } from "../../database/json-rows.ts";
import { checkSources } from "./check-sources.ts";
import { gatherSchools } from "./gather-schools.ts";
import { readSightings } from "./read-sightings.ts";

interface Waiting {
  readonly id: number;
  readonly manifest: Manifest;
}

/** Accepted deliveries that came before the enrolments of these sites: nobody could be looked up in them. */
const waitingFor = (sql: TransactionSql, { schoolYear, demo }: Manifest, sites: readonly string[]) => sql<Waiting[]>`
  select d.id::int, d.manifest from delivery.delivery d
  where d.status = 'accepted' and d.school_year = ${schoolYear} and d.demo = ${demo}
    and (d.kind = 'care' or (d.kind = 'attendance' and length(d.organisation) <> 4))
    and d.organisation in (
      select unnest(array[board_code, brin, code, municipality_code]) from geography.school_site
      where code = any(${[...sites]}))
    and not exists (select from delivery.measure m where m.delivery_id = d.id and m.measure = 'judged')
  order by d.id`;

const LOOKUPS: readonly string[] = ["attendance-not-enrolled", "care-not-enrolled"] satisfies CheckCode[];
const MEASURES: readonly Measure[] = ["enrolled", "judged", "matched"];

async function add(sql: TransactionSql, id: number, findings: readonly Finding[], measures: readonly object[]) {
  await Promise.all([
    // it counts already: what would have been asked is told
    sql`
      insert into delivery.finding (delivery_id, code, severity, place, measured, expected)
      select ${id}, f.code, 'tell', f.place, f.measured, f.expected
      from jsonb_to_recordset(${jsonRows(sql, findings)})
        as f (code text, place text, measured float8, expected float8)`,
    sql`
      insert into delivery.measure (delivery_id, measure, place, value)
      select ${id}, m.* from jsonb_to_recordset(${jsonRows(sql, measures)})
        as m (measure text, place text, value bigint)
      on conflict do nothing`,
  ]);
}

/**
 * Looks up the pupils of deliveries that came before the enrolments that were just received. Their linkage is then
 * known after all, and who is enrolled nowhere is remarked.
 */
export async function lookUpAgain(
  sql: TransactionSql,
  manifest: Manifest,
  sites: readonly string[],
  thresholds: AllThresholds,
): Promise<void> {
  if (manifest.kind !== "enrolment" || sites.length === 0) return;
  for (const waiting of await waitingFor(sql, manifest, sites)) {
    const schools = await gatherSchools(sql, waiting.id, waiting.manifest);
    const sightings = await readSightings(sql, waiting.id, waiting.manifest);
    const { findings, tally } = await checkSources(sql, {
      ...{ deliveryId: waiting.id, manifest: waiting.manifest, tally: new Map(), sightings, schools, thresholds },
    });
    const measures = MEASURES.flatMap((measure) =>
      [...(tally.get(measure) ?? [])].map(([place, value]) => ({ measure, place, value })),
    );
    if (!tally.has("judged")) continue;
    await add(
      sql,
      waiting.id,
      findings.filter(({ code }) => LOOKUPS.includes(code)),
      measures,
    );
  }
}
