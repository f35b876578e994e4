import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `listed`: persons whom a municipality lists as of compulsory school age, not enrolled and not exempt, on some day of
 * the periods `parts`; `over_three_months` are the periods with a day on which an unbroken run on the list was already
 * longer than three calendar months.
 */
export async function makeListed(sql: CountTransaction): Promise<void> {
  // by name, so that the index by delivery leads to them: they are few among the spells of all schools
  const municipal = await sql<{ id: string }[]>`
    select id from accepted where kind = 'attendance' and organisation ~ '^[0-9]{4}$'`;
  await sql`
    create unlogged table listed as
    with run as (
      select school_year, pupil_id, residence, linked, lower(days) as first, upper(days) - 1 as last,
        (lower(days) + interval '3 months')::date + 1 as over_three_months_from
      from (
        select spell.school_year, pupil_id, coalesce(residence, organisation) as residence, bool_or(linked) as linked,
          unnest(range_agg(daterange(from_date, to_date, '[]'))) as days
        from attendance.spell join accepted on accepted.id = delivery_id
        where spell.kind = 'notEnrolled' and spell.school_year in (select school_year from count_period)
          and delivery_id = any(${municipal.map(({ id }) => id)}::bigint[])
        group by spell.school_year, pupil_id, coalesce(residence, organisation)
      ) run
    )
    select school_year, pupil_id, residence, bool_or(linked) as linked, bit_or(1 << bit) as parts,
      coalesce(bit_or(1 << bit) filter (where
        greatest(over_three_months_from, from_date) <= least(last, until)), 0) as over_three_months
    from run join part using (school_year)
    where first <= until and last >= from_date
    group by school_year, pupil_id, residence`;
  await sql`analyze listed`;
}

/** Makes `exempted`: who is exempt, by which article, in which periods; `key` is `article:parts` of each, in order. */
export async function makeExempted(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table exempted as
    select school_year, pupil_id, residence, bool_or(linked) as linked,
      string_agg(article || ':' || parts, ',' order by article) as key
    from (
      select accepted.school_year, pupil_id, municipality_code as residence, article, bool_or(linked) as linked,
        bit_or(1 << bit) as parts
      from attendance.exemption join accepted on accepted.id = delivery_id
      join part on part.school_year = accepted.school_year
        and exemption.from_date <= part.until and coalesce(exemption.to_date, part.until) >= part.from_date
      group by accepted.school_year, pupil_id, municipality_code, article
    ) exemption
    group by school_year, pupil_id, residence`;
  await sql`analyze exempted`;
}

/** Makes `guided`: of whom a municipality recorded a plan of approach, or a talk at the thuiszitterstafel, by period. */
export async function makeGuided(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table guided as
    select accepted.school_year, pupil_id, municipality_code as residence,
      coalesce(bit_or(1 << bit) filter (where step = 'plan'), 0) as plan,
      coalesce(bit_or(1 << bit) filter (where step = 'consultation'), 0) as consultation
    from attendance.guidance join accepted on accepted.id = delivery_id
    join part on part.school_year = accepted.school_year and on_date between part.from_date and part.until
    group by accepted.school_year, pupil_id, municipality_code`;
  await sql`analyze guided`;
}
