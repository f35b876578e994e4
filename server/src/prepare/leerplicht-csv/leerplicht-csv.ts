import { MUNICIPALITY_CODE } from "@monitor/schema/vocabulary";
import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { isError, problem, type RowProblem } from "../problem.ts";
import { headerColumns } from "../table-header.ts";
import { checkExemption, checkGuidance, checkNotEnrolled, checkReport } from "./check.ts";
import { columnsOf, EXEMPTIONS, GUIDANCE, LAYOUT, MARK, NOT_ENROLLED, REPORTS, type Role } from "./columns.ts";
import { LEERPLICHT_CSV_GUIDE } from "./guide.ts";
import { mapExemption, mapGuidance, mapNotEnrolled, mapReport } from "./map.ts";
import { exemptionOf, findLettersForOnder, guidanceOf, notEnrolledOf, readRows, reportOf } from "./read.ts";

const ROLES = Object.keys(LAYOUT) as Role[];

/** The rows of one kind of file: where they go, and what is wrong with one or how it is written. */
interface RowKind {
  readonly output: string;
  read(cells: readonly string[], names: readonly string[], place: { file: string; row: number }): ReadRow;
}
interface ReadRow {
  readonly number: string;
  readonly problems: readonly RowProblem[];
  /** Only asked of a row without errors. */
  cells(): readonly string[];
}

/** How each kind of row is read, checked and mapped. */
function rowKinds(context: ReadContext, lettersForOnder: boolean): Readonly<Record<Role, RowKind>> {
  return {
    [NOT_ENROLLED]: {
      output: "spells.csv",
      read(cells, names, place) {
        const row = notEnrolledOf(cells, names);
        const problems = checkNotEnrolled(row, context, place);
        return { number: row.number, problems, cells: () => mapNotEnrolled(row, context) };
      },
    },
    [REPORTS]: {
      output: "reports.csv",
      read(cells, names, place) {
        const row = reportOf(cells, names);
        return { number: row.number, problems: checkReport(row, context, place), cells: () => mapReport(row) };
      },
    },
    [EXEMPTIONS]: {
      output: "exemptions.csv",
      read(cells, names, place) {
        const row = exemptionOf(cells, names);
        const problems = checkExemption(row, lettersForOnder, context, place);
        return { number: row.number, problems, cells: () => mapExemption(row, lettersForOnder) };
      },
    },
    [GUIDANCE]: {
      output: "guidance.csv",
      read(cells, names, place) {
        const row = guidanceOf(cells, names);
        return { number: row.number, problems: checkGuidance(row, context, place), cells: () => mapGuidance(row) };
      },
    },
  };
}

/** More rows than a municipality has; a file with more is not searched for double rows any further. */
const MOST_REMEMBERED = 200_000;

/** Whether a row was there before, so far as memory is bounded. */
function doubleRows() {
  const seen = new Set<string>();
  return (output: string, number: string, cells: readonly string[]): boolean => {
    const row = [output, number, ...cells].join(";");
    if (seen.has(row)) return true;
    if (seen.size < MOST_REMEMBERED) seen.add(row);
    return false;
  };
}

async function* readFile(file: RecognisedFile, context: ReadContext, isDouble: ReturnType<typeof doubleRows>) {
  const role = file.role as Role;
  const letters = role === EXEMPTIONS && (await findLettersForOnder(file.text()));
  const kind = rowKinds(context, letters)[role];
  const onExtraColumns = (count: number) =>
    context.report(problem("extra-columns", { file: file.name, row: null }, null, count));
  for await (const rows of readRows(role, file.text(), onExtraColumns)) {
    yield rows.map(({ line, cells, fault, names = [] }): Outcome => {
      const place = { file: file.name, row: line };
      const left = { output: kind.output, number: "", cells: null, ...place };
      if (cells === null) return { ...left, problems: [problem(fault ?? "quotes", place)] };
      const row = kind.read(cells, names, place);
      if (row.problems.some(isError)) return { ...left, problems: row.problems };
      const mapped = row.cells();
      if (isDouble(kind.output, row.number, mapped)) return { ...left, problems: [problem("row-twice", place)] };
      return { ...left, number: row.number, cells: mapped, problems: row.problems };
    });
  }
}

/** By the column that only this kind of file has, and by the name when it is missing, so that it can be named. */
function roleOf(head: string, name: string): string | null {
  const columns = headerColumns(head);
  const marked = ROLES.filter((role) => columns.includes(MARK[role]));
  if (marked.length > 0) return marked.length === 1 ? marked[0]! : null;
  if (columns.length === 0 || !/\.(csv|txt)$/i.test(name)) return null;
  return ROLES.find((role) => name.toLowerCase().startsWith(role)) ?? null;
}

/** The file of leerplicht of a municipality: who is not enrolled, reports, exemptions and what was done. */
export const leerplichtCsv: SourceFormat = {
  name: "leerplicht-csv",
  kind: "attendance",
  organisation: MUNICIPALITY_CODE,
  // without it the municipality would be told to have nobody who is not enrolled
  mainRoles: [NOT_ENROLLED],
  tables: Object.fromEntries(ROLES.map((role) => [role, columnsOf(role)])),
  guide: LEERPLICHT_CSV_GUIDE,
  roleOf,
  ordered: (files) => files,
  start(context) {
    const isDouble = doubleRows();
    const there = new Set<string>();
    return {
      readFile(file) {
        there.add(file.role);
        return readFile(file, context, isDouble);
      },
      finish() {
        const absent = ROLES.filter((role) => !there.has(role));
        const of = (name: string) => ({ file: name, row: null });
        if (absent.includes(NOT_ENROLLED)) context.report(problem("no-not-enrolled", of(`${NOT_ENROLLED}.csv`)));
        const others = absent.filter((role) => role !== NOT_ENROLLED);
        if (others.length > 0)
          context.report(problem("leerplicht-files-absent", of("levering"), null, others.join(", ")));
        return [];
      },
    };
  },
};
