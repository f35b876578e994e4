import { BOARD_CODE, COUNTRY, SITE_CODE } from "@monitor/schema/vocabulary";
import type { TransactionSql } from "postgres";

/**
 * What became of a figure: `changed` (other numbers), `masked` and `unmasked`, `lost` and `gained` (no number any more or
 * now one, for another reason than a mask), `status` (the same numbers or none, another state), `added` and `removed`.
 */
export const FIGURE_CHANGES = [
  ...(["changed", "masked", "unmasked", "lost", "gained", "status", "added", "removed"] as const),
];
export type FigureChange = (typeof FIGURE_CHANGES)[number];

/**
 * Makes the temporary table `pair`: each figure that differs between two releases, with the level of its place and what
 * became of it. Numbers only of figures that no release hides: one that was hidden once could be given away by a
 * number beside it that is not served any more.
 */
export async function makePairs(sql: TransactionSql, before: number, after: number): Promise<void> {
  await sql`
    create temp table pair on commit drop as
    with old as (select * from release.observation where release = ${before}),
    new as (select * from release.observation where release = ${after}),
    differing as (
      select place, indicator, period, breakdown, old.value as before, new.value as after,
        case when old.status is null then 'added' when new.status is null then 'removed'
          when old.value is not null and new.value is not null then
            case when (old.value, old.numerator, old.denominator) is distinct from (new.value, new.numerator, new.denominator)
              then 'changed' else 'status' end
          when new.status in ('SUPPRESSED', 'TOO_FEW') and old.status not in ('SUPPRESSED', 'TOO_FEW') then 'masked'
          when old.status in ('SUPPRESSED', 'TOO_FEW') and new.value is not null then 'unmasked'
          when old.value is not null then 'lost' when new.value is not null then 'gained'
          else 'status' end as change
      from old full join new using (place, indicator, period, breakdown)
      where (old.status, old.value, old.numerator, old.denominator) is distinct from (new.status, new.value, new.numerator, new.denominator)
    )
    select differing.*, coalesce(area.kind, case when place ~ ${SITE_CODE.source} then 'site'
      when place ~ ${BOARD_CODE.source} then 'board' when place = ${COUNTRY} then 'country' else 'other' end) as level
    from differing left join geography.area on code = place`;
}
