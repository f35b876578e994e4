import { countDateOf, type IsoDate, isSchoolYear, periodOf, type SchoolYear } from "@monitor/schema/vocabulary";

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
