import { join } from "node:path";
import type { NumberOf } from "../plan/person-number.ts";
import type { SpellPlan } from "../plan/plan-spells.ts";
import type { SchoolDay } from "../plan/school-calendar.ts";
import type { SitePlan } from "../plan/world.ts";
import { openFileWriter } from "./file-writer.ts";
import { type Pupil, pupilKey } from "./write-edexml.ts";

// Values are codes, dates and numbers: nothing in these files can need a quote.
/** The columns of a file with absence, also of who is not enrolled. */
export const SPELL_HEADER = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";
const CALENDAR_HEADER = "vestiging;dag;lesminuten\n";

const WORDS = {
  sick: "ziek",
  leave: "verlof",
  suspended: "geschorst",
  unauthorised: "ongeoorloofd",
  luxury: "luxeverzuim",
} as const satisfies Record<SpellPlan["kind"], string>;

export interface AttendanceFiles {
  readonly folder: string;
  readonly pupils: Iterable<Pupil>;
  readonly sites: readonly SitePlan[];
  readonly numberOf: NumberOf;
  readonly daysOf: (site: SitePlan) => readonly SchoolDay[];
  readonly spellsOf: (pupil: Pupil) => readonly SpellPlan[];
  /** Deliberately wrong rows. */
  readonly mistakes?: string;
}

function rowsOf(pupil: Pupil, { numberOf, spellsOf }: AttendanceFiles): string {
  const { person, stay } = pupil;
  const number = person.hasNumber ? numberOf(person, stay.year) : "";
  const who = `${pupilKey(stay.site, person)};${number};${stay.site.code};${person.home.municipality};`;
  let rows = "";
  for (const { kind, from, to, minutes } of spellsOf(pupil)) rows += `${who}${WORDS[kind]};${from};${to};${minutes}\n`;
  return rows;
}

/** Writes `verzuim.csv` and `schoolkalender.csv` of a board in a school year. */
export function writeAttendance(files: AttendanceFiles): string[] {
  const spells = join(files.folder, "verzuim.csv");
  const calendar = join(files.folder, "schoolkalender.csv");
  const spellWriter = openFileWriter(spells);
  spellWriter.write(`${SPELL_HEADER}\n`);
  for (const pupil of files.pupils) spellWriter.write(rowsOf(pupil, files));
  spellWriter.write(files.mistakes ?? "");
  spellWriter.close();
  const calendarWriter = openFileWriter(calendar);
  calendarWriter.write(CALENDAR_HEADER);
  for (const site of files.sites) {
    for (const { day, minutes } of files.daysOf(site)) calendarWriter.write(`${site.code};${day};${minutes}\n`);
  }
  calendarWriter.close();
  return [spells, calendar];
}
