import { sql } from "drizzle-orm";
import { boolean, date, integer, jsonb, pgPolicy, text, timestamp } from "drizzle-orm/pg-core";
import { release, releaseSchema } from "./release.ts";
import { apiRole, releaseRole } from "./roles.ts";

/** A release that is not served any more. Append-only: to serve its figures again, build a new release. */
export const withdrawal = releaseSchema.table("withdrawal", {
  release: integer()
    .primaryKey()
    .references(() => release.number),
  at: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});

/** Who withdrew a release, and why: for administrators. */
export const withdrawalReason = releaseSchema
  .table(
    "withdrawal_reason",
    {
      release: integer()
        .primaryKey()
        .references(() => withdrawal.release),
      reason: text().notNull(),
      by: text().notNull(),
    },
    () => [
      pgPolicy("withdrawal_reason_seen_by_administrator", {
        for: "select",
        to: apiRole,
        using: sql`(select current_setting('monitor.role', true)) = 'administrator'`,
      }),
      pgPolicy("withdrawal_reason_written", {
        for: "all",
        to: releaseRole,
        using: sql`true`,
        withCheck: sql`true`,
      }),
    ],
  )
  .enableRLS();

/** The releases that are served: whoever answers with figures reads the number here. */
export const servedRelease = releaseSchema
  .view("served_release", {
    number: integer().notNull(),
    referenceDate: date("reference_date").notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true }).notNull(),
    fingerprint: text().notNull(),
    inputs: jsonb().notNull(),
    demo: boolean().notNull(),
  })
  .with({ securityInvoker: true })
  .as(sql`
    select number, reference_date, published_at, fingerprint, inputs, demo from release.release
    where not exists (select from release.withdrawal where withdrawal.release = number)`);
