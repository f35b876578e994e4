import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { FileUnusable, isError, problem, type RowProblem } from "../problem.ts";
import type { CsvRow } from "../read-csv.ts";
import { headerColumns } from "../table-header.ts";
import { checkDay, checkSpell } from "./check.ts";
import { CALENDAR_COLUMNS, SPELL_COLUMNS } from "./columns.ts";
import { VERZUIM_CSV_GUIDE } from "./guide.ts";
import { mapDay, mapSpell } from "./map.ts";
import { dayOf, readCalendar, readSpells, spellOf } from "./read.ts";

const SPELLS = "verzuim";
const CALENDAR = "schoolkalender";

function spellOutcome({ line: row, cells, fault, names }: CsvRow, file: string, context: ReadContext): Outcome {
  const place = { file, row };
  const outcome = (number: string, mapped: readonly string[] | null, problems: readonly RowProblem[]): Outcome => {
    return { output: "spells.csv", number, cells: mapped, problems, file, row };
  };
  if (cells === null) return outcome("", null, [problem(fault ?? "quotes", place)]);
  const spell = spellOf(cells, names);
  const problems = checkSpell(spell, context, place);
  return outcome(spell.number, problems.some(isError) ? null : mapSpell(spell, context), problems);
}

function dayOutcome(
  { line, cells, fault }: CsvRow,
  file: string,
  context: ReadContext,
  seen: Map<string, string>,
): Outcome {
  const place = { file, row: line };
  const outcome = (problems: readonly RowProblem[], mapped: readonly string[] | null = null): Outcome => ({
    output: "calendar.csv",
    number: null,
    cells: mapped,
    problems,
    ...place,
  });
  if (cells === null) return outcome([problem(fault ?? "quotes", place)]);
  const day = dayOf(cells);
  const problems = checkDay(day, context, place);
  if (problems.length > 0) return outcome(problems);
  const seenAs = `${day.site}|${day.day}`;
  const before = seen.get(seenAs);
  if (before !== undefined) {
    const same = Number(before) === Number(day.minutes);
    return outcome([same ? problem("day-twice", place, "dag") : problem("day-differs", place, "lesminuten")]);
  }
  seen.set(seenAs, day.minutes);
  return outcome(problems, mapDay(day));
}

async function* readFile(file: RecognisedFile, context: ReadContext, days: Map<string, string>) {
  const onExtraColumns = (count: number) =>
    context.report(problem("extra-columns", { file: file.name, row: null }, null, count));
  if (file.role === SPELLS) {
    for await (const rows of readSpells(file.text(), onExtraColumns))
      yield rows.map((row) => spellOutcome(row, file.name, context));
    return;
  }
  if (/^\d{4}$/.test(context.organisation)) throw new FileUnusable("no-attendance-here");
  for await (const rows of readCalendar(file.text(), onExtraColumns))
    yield rows.map((row) => dayOutcome(row, file.name, context, days));
}

/** By the columns first, and by the name when the columns are not there, so that the missing ones can be named. */
function roleOf(head: string, name: string): string | null {
  const columns = headerColumns(head);
  if (columns.includes("lesminuten")) return CALENDAR;
  // other tables have the key of a pupil too
  if (columns.includes("soort") || columns.includes("minuten")) return SPELLS;
  if (columns.length === 0) return null;
  if (/^schoolkalender.*\.csv$/i.test(name)) return CALENDAR;
  return /^verzuim.*\.csv$/i.test(name) ? SPELLS : null;
}

/** The monitor's own layout for attendance: spells of absence and the calendar of each site. */
export const verzuimCsv: SourceFormat = {
  name: "verzuim-csv",
  kind: "attendance",
  organisation: /^(\d{4,5}|\d{2}[A-Z]{2}(\d{2})?)$/,
  mainRoles: [SPELLS],
  tables: { [SPELLS]: SPELL_COLUMNS, [CALENDAR]: CALENDAR_COLUMNS },
  guide: VERZUIM_CSV_GUIDE,
  roleOf,
  ordered: (files) => files,
  start(context) {
    // one entry for each site and school day: bounded by the calendar
    const days = new Map<string, string>();
    return { readFile: (file) => readFile(file, context, days), finish: () => [] };
  },
};
