import {
  daysOfPeriod,
  type IsoDate,
  PERIOD_KINDS,
  type PeriodCode,
  type PeriodKind,
  periodsWithin,
} from "@monitor/schema/vocabulary";
import type { CountedPeriod } from "../count/period.ts";
import type { CountTransaction } from "../count/transaction.ts";

/** A period within a school year, as far as it lies before the reference date of the release. */
export interface PeriodPart {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  /** Its place in a bit pattern: 0 the school year, 1 and 2 its halves, 3 to 14 its months. */
  readonly bit: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

const FIRST_BIT = { "school-year": 0, "half-year": 1, month: 3 } as const satisfies Record<PeriodKind, number>;
const KINDS = Object.keys(PERIOD_KINDS) as PeriodKind[];

/** The school year, its halves and its months, except those that begin after the reference date. */
export function partsOf({ schoolYear, until }: CountedPeriod): readonly PeriodPart[] {
  return KINDS.flatMap((kind) =>
    periodsWithin(schoolYear, kind).flatMap((code, at): PeriodPart[] => {
      const { from, to } = daysOfPeriod(code);
      return from > until ? [] : [{ code, kind, bit: FIRST_BIT[kind] + at, from, until: to < until ? to : until }];
    }),
  );
}

const BITS = { "school-year": 0b1, "half-year": 0b110, month: 0b111_1111_1111_1000 } as const;

/** The bits of all periods of some kinds. */
export const bitsOf = (kinds: Iterable<PeriodKind>): number => [...kinds].reduce((bits, kind) => bits | BITS[kind], 0);

/** Makes `count_period`, the school years; and `part`: these years, their halves and months, `bit` as in `PeriodPart`. */
export async function makePeriods(sql: CountTransaction, periods: readonly CountedPeriod[]): Promise<void> {
  await sql`
    create unlogged table count_period as
    select * from unnest(
      ${periods.map((period) => period.schoolYear)}::text[], ${periods.map((period) => period.until)}::date[],
      ${periods.map((period) => period.countDate)}::date[]
    ) as period(school_year, until, count_date)`;
  const parts = periods.flatMap((period) =>
    partsOf(period).map((part) => ({ schoolYear: period.schoolYear, ...part })),
  );
  await sql`
    create unlogged table part as
    select * from unnest(
      ${parts.map((part) => part.schoolYear)}::text[], ${parts.map((part) => part.bit)}::int[],
      ${parts.map((part) => part.from)}::date[], ${parts.map((part) => part.until)}::date[]
    ) as part(school_year, bit, from_date, until)`;
  await sql`analyze count_period, part`;
}
