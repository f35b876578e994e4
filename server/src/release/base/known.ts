import type { CountTransaction } from "../count/transaction.ts";

/** In which periods (bit pattern, see `PeriodPart`) sources tell of the persons of a site or municipality. */
export interface Known {
  readonly attendanceOf: (schoolYear: string, site: string | null) => number;
  readonly careOf: (schoolYear: string, residence: string | null) => number;
  /** The list of youths who are not enrolled, and with it exemptions. */
  readonly listOf: (schoolYear: string, residence: string | null) => number;
}

/** Reads what `site_calendar` and `covered` hold. */
export async function readKnown(sql: CountTransaction): Promise<Known> {
  const sites = await sql<{ key: string; parts: number }[]>`
    select school_year || site_code as key, known as parts from site_calendar`;
  const sources = await sql<{ key: string; parts: number }[]>`
    select kind || school_year || organisation as key, parts from covered where kind in ('care', 'attendance')`;
  const bySite = new Map(sites.map(({ key, parts }) => [key, parts]));
  const bySource = new Map(sources.map(({ key, parts }) => [key, parts]));
  return {
    attendanceOf: (schoolYear, site) => (site === null ? 0 : (bySite.get(schoolYear + site) ?? 0)),
    careOf: (schoolYear, residence) => (residence === null ? 0 : (bySource.get(`care${schoolYear}${residence}`) ?? 0)),
    listOf: (schoolYear, residence) =>
      residence === null ? 0 : (bySource.get(`attendance${schoolYear}${residence}`) ?? 0),
  };
}
