import type { Period, Sex } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import { daysWithin } from "../within-period.ts";
import { NAME_FIELDS, type RawPupil } from "./elements.ts";

/** ISO 5218, as EDEXML writes it. */
export const SEX_OF_CODE: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ["0", "unknown"],
  ["1", "male"],
  ["2", "female"],
  ["9", "unspecified"],
]);

export interface PupilSurroundings {
  readonly site: string;
  /** Key of the class, or empty. */
  readonly classKey: string;
  /** Own year group, or that of the class, or empty. */
  readonly yearGroup: string;
  readonly residence: string;
}

/** The days of the enrolment that lie in the period, or null when there are none. */
export const enrolledDays = ({ fields }: RawPupil, period: Period): Period | null =>
  daysWithin(fields.instroomdatum ?? "", fields.uitstroomdatum ?? "", period);

/** One row of `enrolments.csv`; `identifier` and `unlinked` come with the linkage. */
export function mapPupil({ key, fields }: RawPupil, days: Period, around: PupilSurroundings): readonly string[] {
  const { site, classKey, yearGroup, residence } = around;
  const sex = SEX_OF_CODE.get(fields.geslacht ?? "") ?? "unknown";
  const birthMonth = calendarDate(fields.geboortedatum ?? "")?.slice(0, 7) ?? "";
  return [key, "", "", site, classKey, yearGroup, sex, birthMonth, residence, days.from, days.to];
}

/** The citizen number of a pupil as it stands in the file; older files call it sofinummer. */
export function numberOf({ fields }: RawPupil): string {
  return [fields.bsn, fields.sofinummer].find((text) => text !== undefined && text !== "") ?? "";
}

/** What may not stand in the key of the pupil. */
export const namesOf = ({ fields }: RawPupil): string[] => NAME_FIELDS.map((field) => fields[field] ?? "");

/** For the key file of the source only. */
export function nameOf({ fields }: RawPupil): string {
  const first = fields.roepnaam || fields.voornamen;
  return [first, fields.voorvoegsel, fields.achternaam].filter(Boolean).join(" ");
}
