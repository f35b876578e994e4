import { indicatorByCode } from "@monitor/schema/indicators";
import type { ExportedRelease, ExportedRow, ExportedTable } from "./exported-table.ts";

export const aRelease = (more: Partial<ExportedRelease> = {}): ExportedRelease => ({
  number: 7,
  referenceDate: "2026-07-31",
  publishedAt: "2026-08-03T09:00:00Z",
  fingerprint: "ab".repeat(32),
  demo: true,
  ...more,
});

export const aRow = (more: Partial<ExportedRow> = {}): ExportedRow => ({
  ...{
    place: "0153",
    name: "Enschede",
    level: "municipality",
    period: "2025-2026",
    breakdown: "",
    status: "PUBLISHED",
  },
  ...{ value: 10.5, lower: 8.25, upper: 13.125, numerator: 105, denominator: 1000 },
  ...more,
});

/** A figure that is not there. */
export const masked = (more: Partial<ExportedRow> = {}): ExportedRow =>
  aRow({
    ...{ status: "SUPPRESSED", value: null, lower: null, upper: null, numerator: null, denominator: null },
    ...more,
  });

/** A table of youth care with these rows; the rows can be read again and again, as from a database. */
export function aTable(rows: readonly ExportedRow[], release = aRelease(), indicator = "care-share"): ExportedTable {
  return {
    release,
    indicator: indicatorByCode.get(indicator)!,
    async *rows() {
      yield* rows;
    },
  };
}
