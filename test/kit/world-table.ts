/**
 * A world as a text table: a row for each person and site, `|` between the columns, a column may be left out and `-` is
 * nothing. `12 others` stands for twelve persons, every other name for one; the same name twice is the same person.
 *
 * | column     | is written as                                   | means |
 * |------------|-------------------------------------------------|-------|
 * | site       | `99AA00`, `none`, `-`                           | school site; `none`: the municipality lists the youth as not enrolled; `-`: in no school and on no list |
 * | residence  | `Almelo`                                        | municipality of home |
 * | linked     | `no`                                            | the identifier of this row is of no other source |
 * | enrolled   | `2025-09-15..`, `..2025-12-31`                  | days of the enrolment (or of the list); else the whole school year |
 * | born       | `2014-05`                                       | month of birth |
 * | sex        | `male`, `female`                                | |
 * | group      | `6`, `13`                                       | year group after EDEXML |
 * | last year  | `99AD00`, `99AD00 no bridge`, `bridge only`     | site a year before, the whole year; with the bridge unless said otherwise |
 * | care       | `2025-10-01.. by 7`                             | ambulatory care by provider 7 (1 when left out) that still runs |
 * |            | `protection 2025-10-01..2026-01-31, requested 2025-09-01, via court, collective, stopped earlyClient` | what follows a comma belongs to the care before it, unless it has days of its own |
 * | absence    | `sick 3 days from 2025-11-03`, `leave 2 mornings from ..` | so many school days in a row, whole or half |
 * |            | `unauthorised 16 hours from 2025-11-03 over 4 days` | so many clock hours (or `minutes`) over so many school days |
 * |            | `notEnrolled 2025-09-01..2025-11-30`            | on the list of the municipality of residence between these days |
 * | exemption  | `5-onder-a from 2025-09-01..2026-07-31`         | the end may be left out |
 * | guidance   | `plan on 2025-11-01, consultation on 2025-12-01` | what the municipality did |
 */
import { readAbsence, type WorldAbsence, type WorldStretch } from "./world-absence.ts";
import { readCares, type WorldCare } from "./world-care.ts";
import {
  fail,
  listOf,
  NOTHING,
  readExemption,
  readGuidance,
  type WorldExemption,
  type WorldGuidance,
} from "./world-cell.ts";

export type { WorldAbsence, WorldCare, WorldExemption, WorldGuidance, WorldStretch };

export interface WorldRow {
  readonly person: string;
  /** Null: this row is about no enrolment. */
  readonly site: string | null;
  readonly residence: string | null;
  readonly linked: boolean;
  readonly enrolled: { readonly from: string | null; readonly to: string | null };
  /** `2014-05` */
  readonly born: string | null;
  readonly sex: "male" | "female" | "unknown";
  readonly group: string | null;
  readonly lastYear: { readonly site: string | null; readonly bridge: boolean };
  readonly care: readonly WorldCare[];
  readonly absence: readonly WorldAbsence[];
  /** Days on which the municipality of residence lists him as not enrolled; null: first or last day of the deliveries. */
  readonly listed: readonly WorldStretch[];
  readonly exemptions: readonly WorldExemption[];
  readonly guidance: readonly WorldGuidance[];
}

const COLUMNS = [
  ...["pupil", "site", "residence", "linked", "enrolled", "born", "sex", "group", "last year"],
  ...["care", "absence", "exemption", "guidance"],
];

function readEnrolled(cell: string): WorldRow["enrolled"] {
  if (NOTHING.has(cell)) return { from: null, to: null };
  const [from, to] = cell.split("..");
  return { from: from || null, to: to || null };
}

function readSex(cell: string): WorldRow["sex"] {
  if (NOTHING.has(cell)) return "unknown";
  return cell === "male" || cell === "female" ? cell : fail(cell, "male or female");
}

function readLastYear(cell: string): WorldRow["lastYear"] {
  if (NOTHING.has(cell)) return { site: null, bridge: false };
  if (cell === "bridge only") return { site: null, bridge: true };
  const match = /^(\w{6})( no bridge)?$/.exec(cell);
  return match === null ? fail(cell, "99AD00 no bridge") : { site: match[1]!, bridge: match[2] === undefined };
}

function personsOf(cell: string, line: number): readonly string[] {
  const many = /^(\d+) (\w+)$/.exec(cell);
  if (many === null) return [cell];
  return Array.from({ length: Number(many[1]) }, (_, index) => `${many[2]} ${index + 1} of line ${line}`);
}

function readRow(cell: (name: string) => string, person: string): WorldRow {
  const site = cell("site");
  const enrolled = readEnrolled(cell("enrolled"));
  const absences = listOf(cell("absence")).map(readAbsence);
  return {
    person,
    site: site === "none" || NOTHING.has(site) ? null : site,
    residence: NOTHING.has(cell("residence")) ? null : cell("residence"),
    linked: cell("linked") !== "no",
    enrolled,
    born: NOTHING.has(cell("born")) ? null : cell("born"),
    sex: readSex(cell("sex")),
    group: NOTHING.has(cell("group")) ? null : cell("group"),
    lastYear: readLastYear(cell("last year")),
    care: readCares(cell("care")),
    absence: absences.filter((one) => "kind" in one),
    listed: [
      ...(site === "none" ? [enrolled] : []),
      ...absences.filter((one): one is WorldStretch => !("kind" in one)),
    ],
    exemptions: listOf(cell("exemption")).map(readExemption),
    guidance: listOf(cell("guidance")).map(readGuidance),
  };
}

/** Reads a world that is written as a table. Throws on a column or a cell that is written otherwise. */
export function readWorld(text: string): readonly WorldRow[] {
  const [header = [], ...lines] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  for (const name of header) if (!COLUMNS.includes(name)) fail(name, `one of the columns ${COLUMNS.join(", ")}`);
  return lines.flatMap((cells, line) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? "";
    return personsOf(cell("pupil"), line).map((person) => readRow(cell, person));
  });
}
