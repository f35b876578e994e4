import { sql } from "drizzle-orm";
import { boolean, foreignKey, integer, jsonb, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { release, releaseSchema } from "./release.ts";

// Only the role that builds releases reads these tables: why a figure is hidden says something of what it hides.

/** What the gate did in one indicator (or several that share a gate) and school year. */
export const gatePart = releaseSchema.table(
  "gate_part",
  {
    release: integer().notNull(),
    name: text().notNull(),
    schoolYear: text("school_year").notNull(),
    figures: integer().notNull(),
    /** Figures that must be hidden by themselves. */
    secrets: integer().notNull(),
    /** Figures hidden to protect others. */
    complementary: integer().notNull(),
    /** Figures hidden on the way that could be shown again; null where the gate does not look for them. */
    pruned: integer(),
    /** Parts of the table that hang together; null where the gate does not tell. */
    components: integer(),
    /** Size and time of the hardest of them. */
    hardest: jsonb(),
    /** One of them could be worked out whatever was hidden, so that the release shows no figure of any of it. */
    withheld: boolean().notNull().default(false),
    attacks: integer().notNull(),
    byWitness: integer("by_witness").notNull(),
    byProgram: integer("by_program").notNull(),
    ms: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.name, table.schoolYear] }),
    foreignKey({ columns: [table.release], foreignColumns: [release.number] }),
  ],
);

/** Why a figure is hidden that is not too small by itself: a suppressed figure that is not here is. */
export const reason = releaseSchema.table(
  "reason",
  {
    release: integer().notNull(),
    place: text().notNull(),
    indicator: text().notNull(),
    period: text().notNull(),
    breakdown: text().notNull().default(""),
    /** One of the reasons of server/src/release/reason. */
    because: text().notNull(),
    /** The figures that it protects, each as indicator, place, period and breakdown; null where that is not known. */
    protects: jsonb(),
  },
  (table) => [
    primaryKey({ columns: [table.release, table.place, table.indicator, table.period, table.breakdown] }),
    foreignKey({ columns: [table.release], foreignColumns: [release.number] }),
  ],
);

/** What the gate found out before, by the digest of the question, so that a build that broke off goes on where it was. */
export const gateMemory = releaseSchema.table("gate_memory", {
  /** SHA-256 of all that the answer depends on, in hexadecimal. */
  key: text().primaryKey(),
  result: jsonb().notNull(),
  /** When it was kept or last used. */
  keptAt: timestamp("kept_at", { withTimezone: true }).notNull().default(sql`now()`),
});
