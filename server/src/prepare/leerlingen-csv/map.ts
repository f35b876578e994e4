import { YEAR_GROUPS } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { daysWithin } from "../within-period.ts";
import { type CsvPupil, SEX_OF_WORD } from "./columns.ts";

export const yearGroupOf = ({ jaargroep }: CsvPupil): string => (YEAR_GROUPS.includes(jaargroep) ? jaargroep : "");

/** One row of `enrolments.csv` of a pupil who has days in the period; the identifier comes with the linkage. */
export function mapPupil(
  pupil: CsvPupil,
  classKey: string,
  residence: string,
  { period }: ReadContext,
): readonly string[] {
  const { leerlingsleutel, vestiging, geslacht, geboortedatum, van, tot } = pupil;
  const { from, to } = daysWithin(van, tot, period)!;
  const birthMonth = calendarDate(geboortedatum)?.slice(0, 7) ?? "";
  const sex = SEX_OF_WORD.get(geslacht) ?? "unknown";
  return [leerlingsleutel, "", "", vestiging, classKey, yearGroupOf(pupil), sex, birthMonth, residence, from, to];
}
