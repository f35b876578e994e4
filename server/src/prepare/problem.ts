import { PROBLEM_TEXTS, type ProblemCode, type Severity } from "./problem-texts.ts";

/** What is wrong with a row or a file of a source, in Dutch. Names the field, never the value of a personal field. */
export interface RowProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Name of the file, without folder. */
  readonly file: string;
  /** CSV: the line, the header being 1. XML: the how-manieth pupil or product. Null: about the whole file. */
  readonly row: number | null;
  /** Name of the field as the source calls it. */
  readonly field: string | null;
  readonly reason: string;
  readonly remedy: string;
}

/** Where in its file a row stands. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
}

export const NO_PROBLEMS: readonly RowProblem[] = [];

export function problem(
  code: ProblemCode,
  { file, row }: Place,
  field: string | null = null,
  detail: string | number = "",
): RowProblem {
  const { severity, reason, remedy } = PROBLEM_TEXTS[code];
  return { code, severity, file, row, field, reason: reason.replace("*", () => String(detail)), remedy };
}

/** Says at the end of a report that there is more than it holds. */
export const moreProblems = (count: number): RowProblem =>
  problem("more-problems", { file: "", row: null }, null, count);

/** An error leaves its row out; a warning does not. */
export const isError = ({ severity }: RowProblem): boolean => severity === "error";

/** A file that cannot be used as a whole, or not any further. */
export class FileUnusable extends Error {
  override readonly name = "FileUnusable";
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly detail: string | number;

  constructor(code: ProblemCode, field: string | null = null, detail: string | number = "") {
    super(code);
    this.code = code;
    this.field = field;
    this.detail = detail;
  }
}
