import { ABSENCE_KINDS, type AbsenceKind } from "@monitor/schema/vocabulary";

/** Care that ran from a day to a day (null: still runs), given by a provider (AGB code). */
export interface WorldCare {
  readonly from: string;
  readonly to: string | null;
  readonly provider: string;
}

/** Absence on so many school days in a row, whole days or mornings only. */
export interface WorldAbsence {
  readonly kind: AbsenceKind;
  readonly days: number;
  readonly from: string;
  readonly whole: boolean;
}

/** One row of a world: a person at a site (null: enrolled nowhere). */
export interface WorldRow {
  readonly person: string;
  readonly site: string | null;
  readonly residence: string | null;
  readonly linked: boolean;
  readonly enrolled: { readonly from: string | null; readonly to: string | null };
  readonly care: readonly WorldCare[];
  readonly absence: readonly WorldAbsence[];
}

const NOTHING = new Set(["", "-"]);
const list = (cell: string): string[] => (NOTHING.has(cell) ? [] : cell.split(",").map((part) => part.trim()));

function fail(cell: string, meant: string): never {
  throw new Error(`"${cell}" is not written as ${meant}`);
}

function readCare(cell: string): WorldCare {
  const match = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?(?: by (\d+))?$/.exec(cell);
  if (match === null) return fail(cell, "2025-09-01..2025-12-31 by 7");
  return { from: match[1]!, to: match[2] ?? null, provider: (match[3] ?? "1").padStart(8, "0") };
}

function readAbsence(cell: string): WorldAbsence {
  const match = /^(\w+) (\d+) (days?|mornings?) from (\d{4}-\d\d-\d\d)$/.exec(cell);
  if (match === null || !Object.hasOwn(ABSENCE_KINDS, match[1]!)) return fail(cell, "sick 3 days from 2025-11-03");
  const [, kind, days, part, from] = match;
  return { kind: kind as AbsenceKind, days: Number(days), from: from!, whole: part!.startsWith("day") };
}

function readEnrolled(cell: string): WorldRow["enrolled"] {
  if (NOTHING.has(cell)) return { from: null, to: null };
  const [from, to] = cell.split("..");
  return { from: from || null, to: to || null };
}

/** `12 others` stands for twelve persons, every other name for one; the same name twice is the same person. */
function personsOf(cell: string, line: number): readonly string[] {
  const many = /^(\d+) (\w+)$/.exec(cell);
  if (many === null) return [cell];
  return Array.from({ length: Number(many[1]) }, (_, index) => `${many[2]} ${index + 1} of line ${line}`);
}

/**
 * Reads a world that is written as a table, with `|` between the columns pupil, site, residence, linked, enrolled, care
 * and absence; a column may be left out. A site `none` is a youth whom the municipality lists as not enrolled.
 */
export function readWorld(text: string): readonly WorldRow[] {
  const [header, ...lines] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return lines.flatMap((cells, line) => {
    const cell = (name: string) => cells[header!.indexOf(name)] ?? "";
    return personsOf(cell("pupil"), line).map((person) => ({
      person,
      site: cell("site") === "none" ? null : cell("site"),
      residence: NOTHING.has(cell("residence")) ? null : cell("residence"),
      linked: cell("linked") !== "no",
      enrolled: readEnrolled(cell("enrolled")),
      care: list(cell("care")).map(readCare),
      absence: list(cell("absence")).map(readAbsence),
    }));
  });
}
