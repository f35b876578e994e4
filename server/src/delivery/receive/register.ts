import type { Manifest } from "@monitor/schema/delivery";
import type { DeliveryState } from "@monitor/schema/vocabulary";
import type { ISql, TransactionSql } from "postgres";
import { jsonRows } from "../../database/json-rows.ts";
import { Refusal } from "../../refusal.ts";
import { isMunicipality } from "./context.ts";

/** The tables that hold the rows of a delivery of each kind; first the one that all others lean on. */
export const RECORD_TABLES = {
  enrolment: ["enrolment.enrolment", "enrolment.class_group", "enrolment.bridge"],
  care: ["care.episode", "care.ground", "care.arrangement"],
  attendance: [
    "attendance.spell",
    "attendance.school_day",
    "attendance.report",
    "attendance.exemption",
    "attendance.guidance",
  ],
} as const;

/** Sites of an organisation: a board, a school or the site itself. Written out, so that each has its index. */
const isOf = (sql: ISql, organisation: string) =>
  sql`(board_code = ${organisation} or brin = ${organisation} or code = ${organisation})`;

/** Deliveries about the same schools wait for each other: the board of the organisation, or the municipality. */
export async function lockOrganisation(sql: TransactionSql, { organisation }: Manifest): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('monitor delivery'), hashtext(coalesce(
      (select min(board_code) from geography.school_site
        where not ${isMunicipality(organisation)} and ${isOf(sql, organisation)}), ${organisation})))`;
}

const withDigest =
  (status: DeliveryState) =>
  async (sql: ISql, digest: string): Promise<number | null> => {
    const [known] = await sql`select id::int from delivery.delivery where digest = ${digest} and status = ${status}`;
    return known?.id ?? null;
  };

/** The accepted delivery with exactly this content, if there is one. */
export const acceptedWith = withDigest("accepted");
/** The delivery with exactly this content that waits for a person, if there is one. */
export const heldWith = withDigest("held");

/**
 * The accepted delivery that this one replaces: same kind, organisation and period. Throws a `Refusal` when an accepted
 * one has some of the days but not the same period, as its rows would then count twice.
 */
export async function replacedBy(
  sql: TransactionSql,
  { kind, organisation, period }: Manifest,
): Promise<number | null> {
  const [other] = await sql`
    select id::int, period_from::text as from, period_to::text as to from delivery.delivery
    where kind = ${kind} and organisation = ${organisation} and status = 'accepted'
      and period_from <= ${period.to} and period_to >= ${period.from}
    order by (period_from = ${period.from} and period_to = ${period.to}) limit 1`;
  if (other === undefined) return null;
  if (other.from === period.from && other.to === period.to) return other.id;
  throw new Refusal(
    "delivery-period-overlap",
    `Er is al een levering over ${other.from} tot en met ${other.to}, en die overlapt deze periode gedeeltelijk.`,
    "Lever over precies dezelfde periode om de eerdere levering te vervangen, of over een periode die er los van staat.",
  );
}

/** Takes the rows of a delivery away. What it measured and what was found in it stays. */
export async function takeRows(sql: TransactionSql, kind: Manifest["kind"], delivery: number): Promise<void> {
  if (kind === "enrolment") {
    // a class that a delivery of another part of the school year also uses stays, with that delivery
    await sql`
      update enrolment.class_group held set delivery_id = other.delivery_id
      from enrolment.enrolment other
      where held.delivery_id = ${delivery} and other.class_group_id = held.id and other.delivery_id <> ${delivery}
        and other.site_code = held.site_code and other.school_year = held.school_year`;
  }
  for (const table of RECORD_TABLES[kind]) await sql`delete from ${sql(table)} where delivery_id = ${delivery}`;
}

/** Takes the rows of a delivery away and marks it as replaced. */
export async function supersede(sql: TransactionSql, kind: Manifest["kind"], delivery: number): Promise<void> {
  await takeRows(sql, kind, delivery);
  await sql`
    update delivery.delivery set status = 'superseded', superseded_at = now() where id = ${delivery}`;
}

/** A newer delivery takes the place of those of the same period that still waited for a person. */
export async function dropHeld(sql: TransactionSql, { kind, organisation, period }: Manifest, newer: number) {
  await sql`
    update delivery.delivery set status = 'superseded', superseded_at = now()
    where kind = ${kind} and organisation = ${organisation} and status = 'held' and id <> ${newer}
      and period_from = ${period.from} and period_to = ${period.to}`;
}

export interface Registration {
  readonly manifest: Manifest;
  readonly digest: string;
  readonly by: string;
  readonly status: "accepted" | "held";
  /** The same content waited already under this number, and keeps it. */
  readonly held: number | null;
}

/** Writes the delivery down; answers its id. */
export async function register(
  sql: TransactionSql,
  { manifest, digest, by, status, held }: Registration,
): Promise<number> {
  if (held !== null) {
    await sql`update delivery.delivery set status = ${status} where id = ${held}`;
    return held;
  }
  const { kind, organisation, period, schoolYear, format, demo } = manifest;
  const [row] = await sql`
    insert into delivery.delivery
      (kind, organisation, period_from, period_to, school_year, format, digest, status, manifest, demo, received_by)
    values (${kind}, ${organisation}, ${period.from}, ${period.to}, ${schoolYear}, ${format}, ${digest}, ${status},
      ${jsonRows(sql, manifest as never)}, ${demo}, ${by})
    returning id::int`;
  return row!.id;
}

/**
 * Refuses when another organisation, such as the board of this school, already delivered some of the sites of a delivery
 * over these days: its pupils would count twice.
 */
export async function refuseDoubleSites(
  sql: TransactionSql,
  manifest: Manifest,
  delivery: number,
  sites: readonly string[],
): Promise<void> {
  const { kind, organisation, period } = manifest;
  if (kind === "care" || isMunicipality(organisation)) return;
  // materialized: else, as long as little is known of the deliveries, the sites would be searched for each of them
  const others = await sql`
    with related as materialized (
      select distinct unnest(array[board_code, brin, code]) as organisation from geography.school_site
      where ${isOf(sql, organisation)}
    )
    select id from delivery.delivery join related using (organisation)
    where kind = ${kind} and status = 'accepted' and id <> ${delivery} and organisation <> ${organisation}
      and period_from <= ${period.to} and period_to >= ${period.from}`;
  if (others.length === 0) return;
  const table = RECORD_TABLES[kind][0];
  const [double] = await sql`
    select site_code as site from ${sql(table)}
    where delivery_id = any(${others.map(({ id }) => id)}) and site_code = any(${[...sites]}) limit 1`;
  if (double === undefined) return;
  throw new Refusal(
    "delivery-foreign",
    `Over vestiging ${double.site} is deze periode al geleverd door een andere organisatie, zoals het bestuur of de school.`,
    "Spreek af wie levert. Laat de ander opnieuw leveren zonder deze vestiging, of laat haar hier weg.",
  );
}
