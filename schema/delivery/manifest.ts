import { z } from "zod";
import { isSchoolYear, UNLINKED_REASONS, type UnlinkedReason } from "../vocabulary/index.ts";

export const MANIFEST_FILE = "manifest.json";
export const MANIFEST_VERSION = 1;

const count = z.int().nonnegative();
/** As large as the database and the API can answer; no organisation has so many. */
const rows = z.int32().nonnegative();

const REASONS = Object.keys(UNLINKED_REASONS) as [UnlinkedReason, ...UnlinkedReason[]];

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

/**
 * The manifest of a delivery, version 1: what is in the folder and how to check it. Written by `prepare`, read by
 * `receive`. Holds no personal data.
 */
const manifestFields = z.strictObject({
  version: z.literal(MANIFEST_VERSION),
  kind: z.enum(["enrolment", "care", "attendance"]),
  /** Who answers for the rows: a board, a BRIN, a school site, or a municipality. */
  organisation: z.string().regex(/^(\d{4,5}|\d{2}[A-Z]{2}(\d{2})?)$/),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine((p) => p.from <= p.to),
  schoolYear: z.string().refine(isSchoolYear),
  /** The format that the source's own files had, such as `edexml`. */
  format: z.string().regex(/^[a-z0-9-]{1,32}$/),
  /** POPRF info: the purpose and year under which identifiers can be linked. */
  purpose: z.string().max(64),
  /** Fingerprint of the two public keys under which the identifiers were made: with other keys nothing links. */
  keys: z.string().regex(/^[a-p]{64}$/),
  demo: z.boolean(),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z]+\.csv$/),
        rows,
        bytes: count,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(5),
  counts: z.strictObject({ read: rows, delivered: rows, rejected: rows, unlinked: rows }),
  /** The unlinked rows by reason; together `counts.unlinked`. */
  unlinkedReasons: z.partialRecord(z.enum(REASONS), rows),
});

export const manifestSchema = manifestFields.refine(
  ({ counts, unlinkedReasons }) => sumOf(unlinkedReasons) === counts.unlinked,
  { path: ["unlinkedReasons"] },
);

export type Manifest = z.infer<typeof manifestSchema>;
