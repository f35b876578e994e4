import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  jsonb,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { apiRole, loadRole, releaseRole, scoped } from "./roles.ts";

export const deliverySchema = pgSchema("delivery");

/** Seen by who may see the delivery that it belongs to; written by the loader. */
const followsDelivery = (table: string, deliveryId: AnyPgColumn) => [
  pgPolicy(`${table}_seen_by_steward`, {
    for: "select",
    to: apiRole,
    using: sql`exists (select from delivery.delivery d where d.id = ${deliveryId})`,
  }),
  pgPolicy(`${table}_loaded`, { for: "all", to: loadRole, using: sql`true`, withCheck: sql`true` }),
  pgPolicy(`${table}_counted`, { for: "select", to: releaseRole, using: sql`true` }),
];

/** A delivery as received. At most one is accepted per kind, organisation and period: a new one replaces the old. */
export const delivery = deliverySchema
  .table(
    "delivery",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      kind: text().notNull(),
      organisation: text().notNull(),
      periodFrom: date("period_from").notNull(),
      periodTo: date("period_to").notNull(),
      schoolYear: text("school_year").notNull(),
      format: text().notNull(),
      /** SHA-256 of the canonical manifest: the same content has the same digest. */
      digest: text().notNull(),
      /** One of DELIVERY_STATES. Rows of a delivery that is not accepted are in no table of records. */
      status: text().notNull().default("accepted"),
      manifest: jsonb().notNull(),
      demo: boolean().notNull(),
      receivedAt: timestamp("received_at", { withTimezone: true }).notNull().default(sql`now()`),
      receivedBy: text("received_by").notNull(),
      supersededAt: timestamp("superseded_at", { withTimezone: true }),
    },
    (table) => [
      uniqueIndex("delivery_one_accepted")
        .on(table.kind, table.organisation, table.periodFrom, table.periodTo)
        .where(sql`status = 'accepted'`),
      index().on(table.organisation),
      pgPolicy("delivery_seen_by_steward", {
        for: "select",
        to: apiRole,
        using: sql`${scoped("steward", table.organisation)} or (select current_setting('monitor.role', true)) = 'administrator'`,
      }),
      pgPolicy("delivery_loaded", { for: "all", to: loadRole, using: sql`true`, withCheck: sql`true` }),
      pgPolicy("delivery_counted", { for: "select", to: releaseRole, using: sql`true` }),
    ],
  )
  .enableRLS();

/** What a check found (schema/checks): a question waits for a person, a remark does not. Numbers only, no texts. */
export const finding = deliverySchema
  .table(
    "finding",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      code: text().notNull(),
      severity: text().notNull(),
      /** Site, municipality or provider that it is about; null: the delivery as a whole. */
      place: text(),
      measured: doublePrecision().notNull(),
      expected: doublePrecision(),
    },
    (table) => [index().on(table.deliveryId), ...followsDelivery("finding", table.deliveryId)],
  )
  .enableRLS();

/** What a person decided about a delivery, and why. Append-only. */
export const decision = deliverySchema
  .table(
    "decision",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      /** accepted, withdrawn or restored. */
      action: text().notNull(),
      reason: text().notNull(),
      by: text().notNull(),
      at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    },
    (table) => [index().on(table.deliveryId), ...followsDelivery("decision", table.deliveryId)],
  )
  .enableRLS();

/** How much a delivery brought, by place: stays when its rows are replaced, so that deliveries can be compared. */
export const measure = deliverySchema
  .table(
    "measure",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      measure: text().notNull(),
      place: text().notNull(),
      value: bigint({ mode: "number" }).notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.deliveryId, table.measure, table.place] }),
      ...followsDelivery("measure", table.deliveryId),
    ],
  )
  .enableRLS();

/** Lets a source deliver from its own machine without signing in on the page. Only the hash of the token is kept. */
export const token = deliverySchema
  .table(
    "token",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      organisation: text().notNull(),
      /** Whose token it is, as the administrator wrote it down. */
      holder: text().notNull(),
      hash: text().notNull().unique(),
      madeAt: timestamp("made_at", { withTimezone: true }).notNull().default(sql`now()`),
      revokedAt: timestamp("revoked_at", { withTimezone: true }),
    },
    () => [pgPolicy("token_loaded", { for: "all", to: loadRole, using: sql`true`, withCheck: sql`true` })],
  )
  .enableRLS();
