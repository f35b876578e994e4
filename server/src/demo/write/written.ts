/** Something wrong on purpose in a file of a source. */
export interface Mistake {
  readonly file: string;
  /** What is wrong, in Dutch. */
  readonly what: string;
  /** The problem that `prepare` should report. */
  readonly problem: string;
}

/** What a writer made: paths, and what is wrong in them on purpose. */
export interface Written {
  readonly paths: readonly string[];
  readonly mistakes: readonly Mistake[];
}

interface Wrong<Row = unknown> {
  readonly what: string;
  readonly problem: string;
  readonly row: Row;
}

export const mistakesIn = (file: string, wrong: readonly Wrong[]): Mistake[] =>
  wrong.map(({ what, problem }) => ({ file, what, problem }));

/** The rows of a table of mistakes, with the words in braces filled in. */
export const rowsOf = (wrong: readonly Wrong<string>[], words: Readonly<Record<string, string>>): string[] =>
  wrong.map(({ row }) => row.replace(/\{(\w+)\}/g, (_, word: string) => words[word]!));
