import {
  CHECKS,
  type Description,
  describeFinding,
  type Finding,
  isCheckCode,
  type Rung,
} from "@monitor/schema/checks";
import type { ISql } from "postgres";
import { jsonRows } from "../../database/json-rows.ts";
import { type ByDelivery, byDelivery } from "./by-delivery.ts";

/** A finding in numbers and in words. */
export interface ShownFinding extends Finding, Description {
  readonly rung: Rung;
}

const shown = (found: Finding, name: string | null): ShownFinding => ({
  ...found,
  rung: isCheckCode(found.code) ? CHECKS[found.code].rung : "file",
  ...describeFinding(found, name),
});

type Row = Finding & { readonly delivery: string; readonly name: string | null };

/** The findings of some deliveries: questions first, then remarks, in the order in which the checks look. */
export async function findingsOf(sql: ISql, deliveries: readonly string[]): Promise<ByDelivery<ShownFinding>> {
  const rows = await sql<Row[]>`
    select f.delivery_id::text as delivery, f.code, f.severity, f.place, f.measured, f.expected,
      coalesce(s.name, a.name) as name
    from delivery.finding f
    left join geography.school_site s on s.code = f.place
    left join geography.area a on a.code = f.place and a.kind = 'municipality'
    where f.delivery_id = any(${[...deliveries]}::bigint[]) order by f.severity, f.id`;
  return byDelivery(rows, ({ delivery: _, name, ...found }) => shown(found, name));
}

/** Findings that were just made, in words. */
export async function inShownWords(sql: ISql, findings: readonly Finding[]): Promise<ShownFinding[]> {
  const places = findings.flatMap(({ place }) => (place === null ? [] : [{ place }]));
  const rows = await sql`
    select p.place, coalesce(s.name, a.name) as name from jsonb_to_recordset(${jsonRows(sql, places)}) as p (place text)
    left join geography.school_site s on s.code = p.place
    left join geography.area a on a.code = p.place and a.kind = 'municipality'`;
  const names = new Map<string, string | null>(rows.map(({ place, name }) => [place, name]));
  return findings
    .map((found) => shown(found, names.get(found.place ?? "") ?? null))
    .toSorted((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0));
}
