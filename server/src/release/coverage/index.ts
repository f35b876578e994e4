import type { IsoDate } from "@monitor/schema/vocabulary";
import type { ProtectedTable } from "../../protection/index.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { coverageOf } from "./cover.ts";
import type { Coverage } from "./coverage.ts";
import { readDelivered } from "./read-delivered.ts";

export { type Coverage, WHOLE } from "./coverage.ts";

/** The coverage of a release: who delivered, from its own snapshot, and how many pupils, from its published figures. */
export async function readCoverage(
  sql: CountTransaction,
  referenceDate: IsoDate,
  { figures }: ProtectedTable,
): Promise<readonly Coverage[]> {
  const pupils = new Map(
    figures
      .filter(({ indicator, breakdown }) => indicator === "pupils" && breakdown === "")
      .map(({ place, period, numerator }) => [`${place} ${period}`, numerator]),
  );
  return coverageOf(await readDelivered(sql, referenceDate), (place, year) => pupils.get(`${place} ${year}`));
}

/** Writes the coverage of a release beside its figures. */
export async function writeCoverage(sql: CountTransaction, release: number, coverage: readonly Coverage[]) {
  if (coverage.length === 0) return;
  const columns = {
    place: coverage.map((one) => one.place),
    kind: coverage.map((one) => one.kind),
    schoolYear: coverage.map((one) => one.schoolYear),
    unit: coverage.map((one) => one.unit),
  };
  await sql`
    insert into release.coverage
      (release, place, kind, school_year, unit, expected, delivered, pupils, linked_percent)
    select ${release}, * from unnest(
      ${columns.place}::text[], ${columns.kind}::text[], ${columns.schoolYear}::text[], ${columns.unit}::text[],
      ${coverage.map((one) => one.expected)}::int[], ${coverage.map((one) => one.delivered)}::int[],
      ${coverage.map((one) => one.pupils)}::int[], ${coverage.map((one) => one.linkedPercent)}::int[])`;
}
