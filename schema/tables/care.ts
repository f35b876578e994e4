import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, integer, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { recordPolicies, scoped } from "./roles.ts";

export const careSchema = pgSchema("care");

/** A recorded ground on which a school may see the youth care of a pupil. */
export const ground = careSchema
  .table(
    "ground",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      municipalityCode: text("municipality_code").notNull(),
      pupilId: uuid("pupil_id").notNull(),
      siteCode: text("site_code").notNull(),
      basis: text().notNull(),
      validUntil: date("valid_until").notNull(),
    },
    (table) => [
      index().on(table.pupilId),
      index().on(table.deliveryId),
      ...recordPolicies(
        "ground",
        sql`${scoped("school", table.siteCode, sql`${table.validUntil} >= current_date`)} or ${scoped("municipality", table.municipalityCode)}`,
      ),
    ],
  )
  .enableRLS();

/** One run of youth care of one provider, from its actual start to its actual stop. */
export const episode = careSchema
  .table(
    "episode",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      municipalityCode: text("municipality_code").notNull(),
      schoolYear: text("school_year").notNull(),
      reference: text().notNull(),
      pupilId: uuid("pupil_id").notNull(),
      linked: boolean().notNull(),
      unlinkedReason: text("unlinked_reason"),
      providerCode: text("provider_code").notNull(),
      form: text().notNull(),
      referrer: text().notNull(),
      collective: boolean().notNull(),
      requestedOn: date("requested_on"),
      fromDate: date("from_date").notNull(),
      toDate: date("to_date"),
      stopReason: text("stop_reason"),
    },
    (table) => [
      index().on(table.pupilId),
      index().using("brin", table.deliveryId),
      // A school sees the care of a pupil only where a ground that still holds names that school; the policy of
      // `ground` itself already limits what this subquery finds to the viewer's own sites. A ground opens the care of
      // the municipality that gave it: no other can give away what is not its own.
      ...recordPolicies(
        "episode",
        sql`${scoped("municipality", table.municipalityCode)}
          or ${scoped("provider", table.providerCode)}
          or ((select current_setting('monitor.role', true)) = 'school' and exists (
            select from care.ground g
            where g.pupil_id = ${table.pupilId} and g.municipality_code = ${table.municipalityCode}))`,
      ),
    ],
  )
  .enableRLS();

/** Help at a school under a collective arrangement, without a decision for each child: no persons, only their number. */
export const arrangement = careSchema
  .table(
    "arrangement",
    {
      id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      municipalityCode: text("municipality_code").notNull(),
      siteCode: text("site_code").notNull(),
      providerCode: text("provider_code").notNull(),
      theme: text().notNull(),
      fromDate: date("from_date").notNull(),
      toDate: date("to_date"),
      reach: integer(),
    },
    (table) => [
      index().on(table.siteCode),
      index().on(table.deliveryId),
      ...recordPolicies(
        "arrangement",
        sql`${scoped("municipality", table.municipalityCode)} or ${scoped("provider", table.providerCode)}
          or ${scoped("school", table.siteCode)}`,
      ),
    ],
  )
  .enableRLS();
