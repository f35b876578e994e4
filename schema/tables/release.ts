import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

export const releaseSchema = pgSchema("release");

/** A frozen, numbered release. */
export const release = releaseSchema.table("release", {
  number: integer().primaryKey(),
  referenceDate: date("reference_date").notNull(),
  publishedAt: timestamp("published_at", { withTimezone: true }).notNull().default(sql`now()`),
  /** SHA-256 over all observations in order: equal releases have equal fingerprints. */
  fingerprint: text().notNull(),
  /** Ids and digests of the deliveries that it counts. */
  inputs: jsonb().notNull(),
  demo: boolean().notNull(),
});

/** A published figure, or the reason why there is none. Serves every page; nothing else is ever counted. */
export const observation = releaseSchema.table(
  "observation",
  {
    release: integer().notNull(),
    place: text().notNull(),
    indicator: text().notNull(),
    period: text().notNull(),
    /** Empty for the whole, else dimension and member such as `school-type:bao`. */
    breakdown: text().notNull().default(""),
    status: text().notNull(),
    value: doublePrecision(),
    lower: doublePrecision(),
    upper: doublePrecision(),
    /** Whole numbers. Lesson hours of a country are more than an integer holds. */
    numerator: doublePrecision(),
    denominator: doublePrecision(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.place, table.indicator, table.period, table.breakdown] }),
    foreignKey({ columns: [table.release], foreignColumns: [release.number] }),
  ],
);

/**
 * How much of what a release is about was delivered, by area (`NL`: all of it), kind of source and school year. Published:
 * `pupils` is the published figure, `linkedPercent` follows from counts rounded to 5 (decision 0035).
 */
export const coverage = releaseSchema.table(
  "coverage",
  {
    release: integer().notNull(),
    place: text().notNull(),
    kind: text().notNull(),
    schoolYear: text("school_year").notNull(),
    /** What is counted: `site` or `municipality`. */
    unit: text().notNull(),
    expected: integer().notNull(),
    delivered: integer().notNull(),
    pupils: integer(),
    linkedPercent: integer("linked_percent"),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.place, table.kind, table.schoolYear, table.unit] }),
    foreignKey({ columns: [table.release], foreignColumns: [release.number] }),
  ],
);
