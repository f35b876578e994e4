import { sql } from "drizzle-orm";
import { bigint, boolean, integer, pgPolicy, pgSchema, text, timestamp } from "drizzle-orm/pg-core";
import { apiRole } from "./roles.ts";

export const auditSchema = pgSchema("audit");

/** Who looked at class- or pupil-level data, after NEN 7513: event, time, user, role, scope, how many, allowed or not. */
export const accessEvent = auditSchema
  .table(
    "access_event",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
      subject: text().notNull(),
      role: text().notNull(),
      scope: text().notNull(),
      action: text().notNull(),
      target: text().notNull(),
      rows: integer().notNull(),
      allowed: boolean().notNull(),
    },
    () => [
      pgPolicy("access_event_written", { for: "insert", to: apiRole, withCheck: sql`true` }),
      pgPolicy("access_event_seen_by_administrator", {
        for: "select",
        to: apiRole,
        using: sql`(select current_setting('monitor.role', true)) = 'administrator'`,
      }),
    ],
  )
  .enableRLS();
