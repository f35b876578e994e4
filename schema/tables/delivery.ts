import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  jsonb,
  pgPolicy,
  pgSchema,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { apiRole, loadRole, releaseRole, scoped } from "./roles.ts";

export const deliverySchema = pgSchema("delivery");

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
