import { createHash } from "node:crypto";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import { municipalRecords } from "./municipal-records.ts";
import { type DeliveryRecord, type Records, together } from "./records.ts";
import { schoolRecords } from "./school-records.ts";
import { siteRecords, type WorldPlaces } from "./world-places.ts";
import type { WorldRow } from "./world-table.ts";

/**
 * A source that did not deliver, by the code of its site or the name of its municipality. A list is that of a
 * municipality of its youths who are not enrolled; with it go exemptions and guidance.
 */
export type Silence = `${"care" | "list"} of ${string}` | `${"enrolment" | "attendance"} of ${string}`;

/** Between two days, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface WorldYear {
  readonly schoolYear: SchoolYear;
  readonly rows: readonly WorldRow[];
  readonly places: WorldPlaces;
  /** The periods over which a source delivered; none: it keeps silent. */
  readonly delivered: (source: Silence) => readonly Days[];
  /** Days with lessons at a site. */
  readonly schoolDays: (site: string) => readonly string[];
  /** Whether deliveries have been replaced by later ones. */
  readonly superseded: boolean;
}

/** A local identifier: a linked person has the same one in every source, an unlinked one differs by source. */
export function pupilId(row: WorldRow, source: string, schoolYear: SchoolYear): string {
  const name = row.linked ? row.person : `${source} ${row.person}`;
  const digest = createHash("sha256").update(`${schoolYear} ${name}`).digest("hex");
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** The columns that every record of a person has. */
export const aboutPerson = (row: WorldRow, delivery: string, source: string, schoolYear: SchoolYear) => ({
  delivery,
  reference: row.person,
  pupil: pupilId(row, source, schoolYear),
  linked: row.linked,
});

export function delivery(
  year: WorldYear,
  kind: DeliveryRecord["kind"],
  organisation: string,
  { from, to }: Days,
): DeliveryRecord {
  const key = `${kind} ${organisation} ${from} ${to} ${year.superseded ? "superseded" : "accepted"}`;
  return { key, kind, organisation, from, to, schoolYear: year.schoolYear, accepted: !year.superseded };
}

const WHOLE_YEAR = { from: null, to: null };

export const NO_RECORDS: Records = {
  ...{ areas: [], memberships: [], sites: [], scores: [], deliveries: [], enrolments: [], bridges: [] },
  ...{ episodes: [], spells: [], calendars: [], exemptions: [], guidance: [] },
};

export const placeRecords = (places: WorldPlaces): Records => ({
  ...NO_RECORDS,
  ...{ areas: places.areas, memberships: places.memberships, sites: siteRecords(places) },
});

/** The deliveries of a school year and their records, as the loader writes them. */
export const yearRecords = (year: WorldYear): Records => together([schoolRecords(year), municipalRecords(year)]);

/** What rows say of the year before: an enrolment over the whole of that year. */
export const lastYearOf = (rows: readonly WorldRow[]): readonly WorldRow[] =>
  rows.flatMap((row) => {
    const { site } = row.lastYear;
    if (site === null) return [];
    const nothing = { care: [], absence: [], listed: [], exemptions: [], guidance: [] };
    return [{ ...row, ...nothing, site, lastYear: { site: null, bridge: false }, enrolled: WHOLE_YEAR, group: null }];
  });
