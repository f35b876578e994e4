import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { recordPolicies, scoped } from "./roles.ts";

export const enrolmentSchema = pgSchema("enrolment");

/** A class or group of one site in one school year. Its name stays with the school; here only its key. */
export const classGroup = enrolmentSchema
  .table(
    "class_group",
    {
      /** Follows from site, school year and key: the same class keeps its id over deliveries. */
      id: uuid().primaryKey(),
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      siteCode: text("site_code").notNull(),
      schoolYear: text("school_year").notNull(),
      key: text().notNull(),
      yearGroup: text("year_group"),
      combined: boolean().notNull(),
    },
    (table) => [
      index().on(table.siteCode, table.schoolYear),
      index().on(table.deliveryId),
      ...recordPolicies("class_group", scoped("school", table.siteCode)),
    ],
  )
  .enableRLS();

/** One enrolment of one pupil at one site within a school year. */
export const enrolment = enrolmentSchema
  .table(
    "enrolment",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      siteCode: text("site_code").notNull(),
      schoolYear: text("school_year").notNull(),
      classGroupId: uuid("class_group_id"),
      /** The school's own key; given back to viewers of that school only. */
      reference: text().notNull(),
      /** Local identifier; for an unlinked row derived from organisation and reference. */
      pupilId: uuid("pupil_id").notNull(),
      linked: boolean().notNull(),
      unlinkedReason: text("unlinked_reason"),
      yearGroup: text("year_group"),
      sex: text().notNull(),
      /** First day of the month of birth. */
      birthMonth: date("birth_month"),
      residence: text(),
      fromDate: date("from_date").notNull(),
      toDate: date("to_date").notNull(),
    },
    (table) => [
      index().on(table.pupilId),
      index().on(table.classGroupId),
      index().using("brin", table.deliveryId),
      // The municipality holds enrolment of its own residents by statutory task (DUO's C-levering).
      ...recordPolicies(
        "enrolment",
        sql`${scoped("school", table.siteCode)} or ${scoped("municipality", table.residence)}`,
      ),
    ],
  )
  .enableRLS();

/**
 * The same pupil in two school years. Identifiers of different years cannot be linked otherwise, and only a release may
 * do it: no viewer has a right to follow a pupil over the years.
 */
export const bridge = enrolmentSchema
  .table(
    "bridge",
    {
      deliveryId: bigint("delivery_id", { mode: "number" }).notNull(),
      pupilId: uuid("pupil_id").notNull(),
      previousPupilId: uuid("previous_pupil_id").notNull(),
    },
    (table) => [index().on(table.pupilId), index().on(table.deliveryId), ...recordPolicies("bridge", sql`false`)],
  )
  .enableRLS();
