import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, integer, pgSchema, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { recordPolicies, scoped } from "./roles.ts";

export const attendanceSchema = pgSchema("attendance");

/**
 * A continuous spell of absence of one pupil; `notEnrolled` spells have neither site nor minutes. By far the largest
 * table: like `enrolment` and `episode` it is partitioned by school year, see decision 0022.
 */
export const spell = attendanceSchema
  .table(
    "spell",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      schoolYear: text("school_year").notNull(),
      siteCode: text("site_code"),
      reference: text().notNull(),
      pupilId: uuid("pupil_id").notNull(),
      linked: boolean().notNull(),
      unlinkedReason: text("unlinked_reason"),
      residence: text(),
      kind: text().notNull(),
      fromDate: date("from_date").notNull(),
      toDate: date("to_date").notNull(),
      minutes: integer().notNull(),
    },
    (table) => [
      index().on(table.pupilId),
      index().using("brin", table.deliveryId),
      // A leerplicht officer sees unauthorised absence of own residents by statutory task; illness and leave are not
      // reported to the municipality.
      ...recordPolicies(
        "spell",
        sql`${scoped("school", table.siteCode)}
          or ${scoped("municipality", table.residence, sql`${table.kind} in ('unauthorised', 'luxury', 'notEnrolled')`)}`,
      ),
    ],
  )
  .enableRLS();

/** A day with lessons at a site. Days that are not here (weekend, holiday) never count as missed. */
export const schoolDay = attendanceSchema
  .table(
    "school_day",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      siteCode: text("site_code").notNull(),
      day: date().notNull(),
      minutes: integer().notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.siteCode, table.day] }),
      index().on(table.deliveryId),
      ...recordPolicies("school_day", scoped("school", table.siteCode)),
    ],
  )
  .enableRLS();

/** Columns that every record about a person has. */
const person = {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
  municipalityCode: text("municipality_code").notNull(),
  reference: text().notNull(),
  pupilId: uuid("pupil_id").notNull(),
  linked: boolean().notNull(),
  unlinkedReason: text("unlinked_reason"),
};

/** A report of absence to the municipality (leerplicht). The school that made it may see it. */
export const report = attendanceSchema
  .table(
    "report",
    {
      ...person,
      siteCode: text("site_code"),
      kind: text().notNull(),
      reportedOn: date("reported_on").notNull(),
      fromDate: date("from_date").notNull(),
      toDate: date("to_date"),
    },
    (table) => [
      index().on(table.pupilId),
      index().on(table.municipalityCode),
      index().on(table.deliveryId),
      ...recordPolicies(
        "report",
        sql`${scoped("municipality", table.municipalityCode)} or ${scoped("school", table.siteCode)}`,
      ),
    ],
  )
  .enableRLS();

/** An exemption from compulsory education that the municipality gave. */
export const exemption = attendanceSchema
  .table(
    "exemption",
    { ...person, article: text().notNull(), fromDate: date("from_date").notNull(), toDate: date("to_date") },
    (table) => [
      index().on(table.pupilId),
      index().on(table.municipalityCode),
      index().on(table.deliveryId),
      ...recordPolicies("exemption", scoped("municipality", table.municipalityCode)),
    ],
  )
  .enableRLS();

/** A step that was taken for a child who sits at home: a plan of approach, or a talk at the thuiszitterstafel. */
export const guidance = attendanceSchema
  .table("guidance", { ...person, step: text().notNull(), onDate: date("on_date").notNull() }, (table) => [
    index().on(table.pupilId),
    index().on(table.municipalityCode),
    index().on(table.deliveryId),
    ...recordPolicies("guidance", scoped("municipality", table.municipalityCode)),
  ])
  .enableRLS();
