import { periodOf, previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { type Records, together } from "./records.ts";
import { schoolDays } from "./world-calendar.ts";
import { type SiteCode, usualPlaces } from "./world-places.ts";
import { lastYearOf, NO_RECORDS, placeRecords, type Silence, yearRecords } from "./world-records.ts";
import { readWorld, type WorldRow } from "./world-table.ts";

export interface WorldOptions {
  /** Sources that did not deliver. */
  readonly silent?: readonly Silence[];
  /** Sites that exist and are in no row: their board delivered nothing. */
  readonly silentSites?: readonly SiteCode[];
  /** Reference date of the release; the last day of the school year when left out. */
  readonly date?: string;
  /** Last day that the deliveries are about; the last day of the school year when left out. */
  readonly delivered?: string;
  readonly schoolYear?: SchoolYear;
  /** What earlier deliveries said, which those of the table replaced. */
  readonly replaced?: string;
  /** Day from which Almelo lies in the region; long ago when left out. */
  readonly almeloInRegionFrom?: string;
  /** Schoolweging of sites, given on 1 February before the school year. */
  readonly scores?: Readonly<Partial<Record<SiteCode, number>>>;
}

/** What the table of a world says, as records. */
export function recordsOfWorld(table: string, options: WorldOptions = {}): Records {
  const schoolYear = options.schoolYear ?? "2025-2026";
  const rows = readWorld(table);
  const named = rows.flatMap(({ site, lastYear }) => [site ?? [], lastYear.site ?? []].flat());
  const places = usualPlaces(
    new Set([...named, ...(options.silentSites ?? [])]),
    options.almeloInRegionFrom ?? "2017-01-01",
  );
  const year = (of: SchoolYear, some: readonly WorldRow[], superseded: boolean, until = periodOf(of).to) => ({
    ...{ schoolYear: of, rows: some, places, superseded, schoolDays: () => schoolDays(of) },
    delivered: (source: Silence) => (options.silent?.includes(source) ? [] : [{ from: periodOf(of).from, to: until }]),
  });
  const before = lastYearOf(rows);
  const scores = Object.entries(options.scores ?? {}).map(([site, value]) => ({
    ...{ measure: "schoolweging", site, date: `${schoolYear.slice(0, 4)}-02-01`, value },
  }));
  return together([
    { ...placeRecords(places), scores },
    options.replaced === undefined
      ? NO_RECORDS
      : yearRecords(year(schoolYear, readWorld(options.replaced), true, options.delivered)),
    before.length === 0 ? NO_RECORDS : yearRecords(year(previousSchoolYear(schoolYear), before, false)),
    yearRecords(year(schoolYear, rows, false, options.delivered)),
  ]);
}
