import type { CountTransaction } from "../transaction.ts";
import { type CellRow, type CountedCell, countedCell, type Population } from "./counted-cell.ts";

interface TimeRow extends CellRow {
  readonly absent_pupils: string;
  readonly missed_minutes: string;
  readonly lesson_minutes: string;
}

/** Lesson minutes missed and given, of pupils whose attendance is known, by cell. Whole minutes: no sum loses hours. */
export async function countTime(sql: CountTransaction, population: Population): Promise<readonly CountedCell[]> {
  const rows = await sql<TimeRow[]>`
    select place, breakdown, school_year, counted.* from (
      select cell, count(*) as everyone,
      count(*) filter (where attendance_known) as known,
      count(*) filter (where attendance_known and missed_minutes > 0) as absent_pupils,
      coalesce(sum(missed_minutes) filter (where attendance_known), 0) as missed_minutes,
      coalesce(sum(lesson_minutes) filter (where attendance_known), 0) as lesson_minutes
    from pupil_cell group by cell) counted
    join cell using (cell) where population = ${population}`;
  return rows.map((row) =>
    countedCell(row, {
      family: "time",
      pupils: Number(row.known),
      absentPupils: Number(row.absent_pupils),
      missedMinutes: Number(row.missed_minutes),
      lessonMinutes: Number(row.lesson_minutes),
    }),
  );
}
