import type { CountTransaction } from "./transaction.ts";

/**
 * Makes `pupil_cell`: each pupil once in each cell, of pupils at school in a place and of pupils who live there. A pupil
 * at two sites of one area is one person in it, known only where both sites delivered. `absence_known` asks for
 * residents that the municipality also delivered its list of youths who are not enrolled.
 */
export async function makePupilCell(sql: CountTransaction): Promise<void> {
  // Nearly all pupils have one enrolment: only the others need the work of bringing rows together.
  await sql`
    create temp table pupil_cell on commit drop as
    with placed as not materialized (
      select pupil_year.*, cell, attendance_known as absence_known
      from pupil_year join site_cell using (school_year, site_code)
      union all
      select pupil_year.*, cell, attendance_known and list_delivered
      from pupil_year join residence_cell using (school_year, residence)
    )
    select cell, pupil_id, enrolled, linked, care_known, with_care, attendance_known, absence_known, long_term_absent,
      missed_minutes, lesson_minutes
    from placed where not several_sites
    union all
    select cell, pupil_id, bool_or(enrolled), bool_or(linked), bool_and(care_known), bool_or(with_care),
      bool_and(attendance_known), bool_and(absence_known), bool_or(long_term_absent),
      sum(missed_minutes)::bigint, sum(lesson_minutes)::bigint
    from placed where several_sites group by cell, pupil_id`;
  await sql`analyze pupil_cell`;
}
