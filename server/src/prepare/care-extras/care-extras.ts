import type { Outcome, ReadContext, RecognisedFile } from "../format.ts";
import { NO_PROBLEMS, problem, type RowProblem } from "../problem.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { headerColumns } from "../table-header.ts";
import { checkArrangement, checkGround } from "./check.ts";
import {
  ARRANGEMENT_COLUMNS,
  ARRANGEMENT_LAYOUT,
  ARRANGEMENTS_FILE,
  GROUND_COLUMNS,
  GROUND_LAYOUT,
  GROUNDS_FILE,
  type RawArrangement,
} from "./columns.ts";
import { arrangementOf, mapArrangement, mapGround } from "./map.ts";

interface Reading {
  /** One entry for each arrangement of a municipality. */
  readonly seen: Set<string>;
  readonly onArrangement: (arrangement: RawArrangement) => void;
}

/** The files that every format of care takes beside its own, by role, with their columns. */
export const EXTRA_TABLES = { [GROUNDS_FILE]: GROUND_COLUMNS, [ARRANGEMENTS_FILE]: ARRANGEMENT_COLUMNS } as const;

/** By the columns first, and by the name when they are not there, so that the missing ones can be named. */
export function extraRoleOf(head: string, name: string): string | null {
  const columns = headerColumns(head);
  if (columns.includes("grondslag")) return GROUNDS_FILE;
  if (columns.includes("thema")) return ARRANGEMENTS_FILE;
  if (columns.length === 0) return null;
  if (/^toestemmingen.*\.csv$/i.test(name)) return GROUNDS_FILE;
  return /^collectief.*\.csv$/i.test(name) ? ARRANGEMENTS_FILE : null;
}

function groundOutcome({ line, cells, fault }: CsvRow, file: string): Outcome {
  const place = { file, row: line };
  const leftOut = { output: "grounds.csv", number: "", cells: null, ...place };
  if (cells === null) return { ...leftOut, problems: [problem(fault ?? "quotes", place)] };
  const problems = checkGround(cells, place);
  if (problems.length > 0) return { ...leftOut, problems };
  return { ...leftOut, number: cells[0]!, cells: mapGround(cells), problems: NO_PROBLEMS };
}

/** What is said twice is one arrangement. */
function arrangementOutcome(
  row: CsvRow,
  file: string,
  context: ReadContext,
  { seen, onArrangement }: Reading,
): Outcome {
  const place = { file, row: row.line };
  const outcome = (problems: readonly RowProblem[], cells: readonly string[] | null = null): Outcome => ({
    output: "arrangements.csv",
    number: null,
    cells,
    problems,
    ...place,
  });
  if (row.cells === null) return outcome([problem(row.fault ?? "quotes", place)]);
  const arrangement = arrangementOf(row.cells);
  const problems = checkArrangement(arrangement, context, place);
  if (problems.length > 0) return outcome(problems);
  const mapped = mapArrangement(arrangement);
  const key = mapped.slice(0, 4).join("|");
  if (seen.has(key)) return outcome([problem("arrangement-twice", place)]);
  seen.add(key);
  onArrangement(arrangement);
  return outcome(NO_PROBLEMS, mapped);
}

/**
 * One run over the extra files of a delivery; give it only files of which `extraRoleOf` gave the role.
 * @param onArrangement is told each arrangement that is delivered
 */
export function extrasReader(context: ReadContext, onArrangement: Reading["onArrangement"] = () => {}) {
  const reading: Reading = { seen: new Set(), onArrangement };
  return async function* (file: RecognisedFile): AsyncGenerator<readonly Outcome[]> {
    const onExtraColumns = (count: number) =>
      context.report(problem("extra-columns", { file: file.name, row: null }, null, count));
    const grounds = file.role === GROUNDS_FILE;
    for await (const rows of readCsv(file.text(), grounds ? GROUND_LAYOUT : ARRANGEMENT_LAYOUT, onExtraColumns))
      yield rows.map((row) =>
        grounds ? groundOutcome(row, file.name) : arrangementOutcome(row, file.name, context, reading),
      );
  };
}

export const isExtra = ({ role }: RecognisedFile): boolean => Object.hasOwn(EXTRA_TABLES, role);
