import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import type { FileHead, FormatName } from "@monitor/server/prepare";

/** What the chosen files seem to be. */
export interface Recognised {
  /** The best first; more than one when the files are not of one kind, none when no format knows any of them. */
  readonly formats: readonly FormatName[];
  /** The school year that a file says it is about, if it does. */
  readonly schoolYear: SchoolYear | null;
}

const SCHOOL_YEAR = /<(?:\w+:)?schooljaar>\s*(\d{4}-\d{4})\s*</;

/** The first school year that a file names. */
export function schoolYearIn(heads: readonly FileHead[]): SchoolYear | null {
  const years = heads.map(({ head }) => SCHOOL_YEAR.exec(head)?.[1] ?? "").filter(isSchoolYear);
  return years[0] ?? null;
}

/** Looks at the first characters of each file, here in the browser. */
export async function recognise(files: readonly File[]): Promise<Recognised> {
  const { headsOf, recogniseFormat, sourceFileOf } = await import("@monitor/server/prepare");
  const heads = await headsOf(files.map(sourceFileOf));
  return { formats: recogniseFormat(heads), schoolYear: schoolYearIn(heads) };
}
