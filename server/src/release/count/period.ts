import {
  countDateOf,
  daysOfPeriod,
  type IsoDate,
  isSchoolYear,
  PERIOD_KINDS,
  type PeriodCode,
  type PeriodKind,
  periodOf,
  periodsWithin,
  type SchoolYear,
} from "@monitor/schema/vocabulary";

/** A school year as a release sees it. */
export interface CountedPeriod {
  readonly schoolYear: SchoolYear;
  readonly from: IsoDate;
  /** Last day that counts: the last day of the school year, or the reference date of the release when that is earlier. */
  readonly until: IsoDate;
  /** 1 October, on which pupils are counted. */
  readonly countDate: IsoDate;
  readonly ended: boolean;
}

/** The school years of which a release can count pupils: those with a count date not after its reference date. */
export function countedPeriods(schoolYears: readonly string[], referenceDate: IsoDate): readonly CountedPeriod[] {
  return [...new Set(schoolYears)]
    .filter(isSchoolYear)
    .sort()
    .map((schoolYear) => {
      const { from, to } = periodOf(schoolYear);
      const ended = to <= referenceDate;
      return { schoolYear, from, until: ended ? to : referenceDate, countDate: countDateOf(schoolYear), ended };
    })
    .filter(({ countDate }) => countDate <= referenceDate);
}

/** A period of which a release has figures: a school year, half or month. */
export interface FigurePeriod {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  readonly schoolYear: SchoolYear;
  /** Whether its last day was not after the reference date; else what is counted over it is provisional. */
  readonly ended: boolean;
}

const KINDS = Object.keys(PERIOD_KINDS) as PeriodKind[];

/** All periods of the school years that a release counts, except those that begin after its reference date. */
export function figurePeriods(years: readonly CountedPeriod[], referenceDate: IsoDate): readonly FigurePeriod[] {
  return years.flatMap(({ schoolYear }) =>
    KINDS.flatMap((kind) =>
      periodsWithin(schoolYear, kind).flatMap((code): FigurePeriod[] => {
        const { from, to } = daysOfPeriod(code);
        return from > referenceDate ? [] : [{ code, kind, schoolYear, ended: to <= referenceDate }];
      }),
    ),
  );
}
