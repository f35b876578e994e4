import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { z } from "zod";

/** What a key holder knows of a source. Its token is not here, only the hash by which it is recognised. */
export const source = z.strictObject({
  name: z.string().min(1).max(80),
  /** SHA-256 of the token, in letters. */
  tokenHash: z.string().regex(/^[a-p]{64}$/),
  /** Persons expected in each school year for which the source may ask. */
  persons: z.record(z.string().refine(isSchoolYear), z.int().positive().max(20_000_000)),
  /** Whether it may also link a school year to the one after it: the only way to follow a person over years. */
  bridge: z.boolean(),
  revoked: z.iso.datetime().nullable(),
});

export const sourceList = z.strictObject({ version: z.literal(1), sources: z.array(source).max(20_000) });

export type Source = z.infer<typeof source>;
export type SourceList = z.infer<typeof sourceList>;

/** Corrections and pupils who come in during the year: what a source may ask above what it expects. */
const ROOM = 1.05;

/** Evaluations that a source may ask for a school year; 0 when it may ask none. */
export function capOf({ persons }: Source, schoolYear: SchoolYear): number {
  return Math.ceil((persons[schoolYear] ?? 0) * ROOM);
}
