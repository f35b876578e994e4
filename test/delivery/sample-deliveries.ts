import type { Database } from "../../server/src/database/connect.ts";
import { loadAreas, loadSites, type SchoolSite } from "../../server/src/delivery/reference/index.ts";
import { type CodedRow, type DeliveryContent, identifierOf } from "./delivery-folder.ts";

/** Board 99001 has two sites of two schools; board 99002 has one. */
const site = (code: string, boardCode: string): SchoolSite => ({
  code,
  name: `Proefschool ${code}`,
  schoolType: "bao",
  boardCode,
  postcode4: "7511",
  place: "Enschede",
  municipalityCode: "0153",
  demo: true,
});

export async function loadSampleSites(db: Database): Promise<void> {
  await loadAreas(db);
  await loadSites(db, [site("99AA00", "99001"), site("99AB00", "99001"), site("99BA00", "99002")]);
}

export const schoolClass = (changes: CodedRow = {}): CodedRow => ({
  site: "99AA00",
  class: "groep4",
  year_group: "4",
  combined: "0",
  ...changes,
});

export const enrolment = (pupil: string, changes: CodedRow = {}): CodedRow => ({
  reference: pupil,
  identifier: identifierOf(pupil),
  site: "99AA00",
  class: "groep4",
  year_group: "4",
  sex: "female",
  birth_month: "2017-05",
  residence: "0153",
  from: "2025-08-01",
  to: "2026-07-31",
  ...changes,
});

export const enrolments = (
  rows: readonly CodedRow[],
  changes: Partial<DeliveryContent> = {},
  classes: readonly CodedRow[] = [schoolClass()],
): DeliveryContent => ({
  kind: "enrolment",
  organisation: "99001",
  files: { "classes.csv": classes, "enrolments.csv": rows },
  ...changes,
});

export const spell = (pupil: string, changes: CodedRow = {}): CodedRow => ({
  reference: pupil,
  identifier: identifierOf(pupil),
  site: "99AA00",
  residence: "0153",
  kind: "unauthorised",
  from: "2025-10-06",
  to: "2025-10-10",
  minutes: "1500",
  ...changes,
});

export const schoolDay = (day: string, changes: CodedRow = {}): CodedRow => ({
  site: "99AA00",
  day,
  minutes: "330",
  ...changes,
});

export const attendance = (
  rows: readonly CodedRow[],
  changes: Partial<DeliveryContent> = {},
  days: readonly CodedRow[] = [],
): DeliveryContent => ({
  kind: "attendance",
  organisation: "99001",
  files: { "spells.csv": rows, "calendar.csv": days },
  ...changes,
});

export const notEnrolled = (pupil: string, changes: CodedRow = {}): CodedRow =>
  spell(pupil, { site: "", kind: "notEnrolled", minutes: "0", ...changes });

export const episode = (pupil: string, changes: CodedRow = {}): CodedRow => ({
  reference: `00000001:${pupil}`,
  identifier: identifierOf(pupil),
  municipality: "0153",
  provider: "00000001",
  form: "ambulatory",
  referrer: "generalPractitioner",
  collective: "0",
  from: "2025-03-01",
  ...changes,
});

export const care = (
  rows: readonly CodedRow[],
  changes: Partial<DeliveryContent> = {},
  grounds: readonly CodedRow[] = [],
): DeliveryContent => ({
  kind: "care",
  organisation: "0153",
  files: { "episodes.csv": rows, "grounds.csv": grounds },
  ...changes,
});

export const arrangement = (changes: CodedRow = {}): CodedRow => ({
  site: "99BA00",
  provider: "00000001",
  theme: "behaviour",
  from: "2025-09-01",
  to: "2025-12-19",
  reach: "24",
  ...changes,
});

export const report = (youth: string, changes: CodedRow = {}): CodedRow => ({
  reference: `m-${youth}`,
  identifier: identifierOf(youth),
  kind: "sixteenHours",
  reported: "2025-11-10",
  from: "2025-10-06",
  to: "2025-11-07",
  ...changes,
});

export const exemption = (youth: string, changes: CodedRow = {}): CodedRow => ({
  reference: `v-${youth}`,
  identifier: identifierOf(youth),
  article: "5-onder-a",
  from: "2024-09-01",
  to: "2026-07-31",
  ...changes,
});

export const guidance = (youth: string, changes: CodedRow = {}): CodedRow => ({
  reference: `d-${youth}`,
  identifier: identifierOf(youth),
  step: "plan",
  on: "2025-11-12",
  ...changes,
});

/** What the leerplicht office of municipality 0153 delivers. */
export const leerplicht = (files: DeliveryContent["files"]): DeliveryContent => ({
  kind: "attendance",
  organisation: "0153",
  files: { "spells.csv": [], ...files },
});
