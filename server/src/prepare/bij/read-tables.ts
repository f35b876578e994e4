import type { Outcome, ReadContext, RecognisedFile } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { CsvRow } from "../read-csv.ts";
import { checkTrajectory } from "./check.ts";
import { hasFormColumn } from "./columns.ts";
import { mapTrajectory, type Trajectory, trajectoryOf } from "./map.ts";
import { readTrajectories, trajectoryIn } from "./read.ts";
import { residenceIn } from "./residence.ts";
import { trajectoryBook } from "./trajectory-book.ts";

const outcomeOf = ({ file, row }: Place, problems: readonly RowProblem[]): Outcome => ({
  output: "episodes.csv",
  number: "",
  cells: null,
  problems,
  file,
  row: row ?? 0,
});

function finished(trajectory: Trajectory, { organisation, period }: ReadContext): Outcome {
  const { bsn, from, to, place } = trajectory;
  if (from > period.to || (to !== "" && to < period.from))
    return outcomeOf(place, [problem("outside-period", place, "datum_aanvang")]);
  return { ...outcomeOf(place, NO_PROBLEMS), number: bsn, cells: mapTrajectory(trajectory, organisation) };
}

/** One run over the tables of a delivery. */
export function tablesReader(context: ReadContext) {
  const book = trajectoryBook();
  const files: string[] = [];
  let unsure: { readonly file: string; count: number } | undefined;

  /** Enters a line; gives what is left out, or nothing. */
  const enter = (row: CsvRow, file: string): Outcome[] => {
    const place = { file, row: row.line };
    if (row.cells === null) return [outcomeOf(place, [problem(row.fault ?? "quotes", place)])];
    const raw = trajectoryIn(row);
    const problems = checkTrajectory(raw, context, place);
    if (problems.some(({ severity }) => severity === "error")) return [outcomeOf(place, problems)];
    problems.forEach(context.report);
    if (residenceIn(raw, context) === "unsure") {
      unsure ??= { file, count: 0 };
      unsure.count++;
    }
    book.add(trajectoryOf(raw, files.length, place));
    return [];
  };

  return {
    async *readFile(file: RecognisedFile): AsyncGenerator<readonly Outcome[]> {
      files.push(file.name);
      if (!hasFormColumn(file.head)) throw new FileUnusable("no-form-column");
      const onExtraColumns = (count: number) =>
        context.report(problem("extra-columns", { file: file.name, row: null }, null, count));
      // entered when the file has been read to its end, so that one that breaks off leaves nothing behind
      const whole: CsvRow[] = [];
      for await (const rows of readTrajectories(file.text(), onExtraColumns)) for (const row of rows) whole.push(row);
      yield whole.flatMap((row) => enter(row, file.name));
    },

    *finish(): Generator<readonly Outcome[]> {
      const tell = (code: "residence-unsure" | "trajectories-twice", file: string, count: number) =>
        context.report(problem(code, { file, row: null }, null, count));
      if (unsure !== undefined) tell("residence-unsure", unsure.file, unsure.count);
      if (book.twice > 0) tell("trajectories-twice", files[0]!, book.twice);
      for (const trajectory of book.trajectories()) yield [finished(trajectory, context)];
    },
  };
}
