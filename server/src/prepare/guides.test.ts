import { describe, expect, test } from "vitest";
import type { FormatName, SourceFormat } from "./format.ts";
import type { GuideFile } from "./format-guide.ts";
import { FORMATS, guideOf } from "./formats.ts";
import { faultsOfLayout, prepareText } from "./prepare.fixture.ts";
import type { RowProblem } from "./problem.ts";

/** A board and a municipality: every format is delivered by one of them. */
const ORGANISATIONS = ["99001", "0153"] as const;

const delivererOf = ({ organisation }: SourceFormat): string => ORGANISATIONS.find((code) => organisation.test(code))!;

const cellsOf = (line: string): string[] => line.split(";");

/** Prepares files of a guide; what is refused as a whole is told as problems too. */
async function problemsOf(format: FormatName, files: readonly GuideFile[]): Promise<RowProblem[]> {
  const problems: RowProblem[] = [];
  await prepareText({
    format,
    organisation: delivererOf(FORMATS[format]),
    files: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    onProblem: (problem) => problems.push(problem),
  }).catch(({ code }) => expect(code).toBe("no-usable-file"));
  return problems;
}

const aboutColumns = (problems: readonly RowProblem[]) =>
  problems.filter(({ code }) => code === "extra-columns" || code === "missing-columns").map(({ code }) => code);

describe.each(Object.keys(FORMATS) as FormatName[])("the guide of %s", (name) => {
  const format = FORMATS[name];
  const { examples, templates, files, used, dropped, codes, faults } = guideOf(name);

  test("shows examples that prepare without an error and deliver a row", async () => {
    expect(examples.length).toBeGreaterThan(0);
    const prepared = await prepareText({
      format: name,
      organisation: delivererOf(format),
      files: Object.fromEntries(examples.map(({ name, content }) => [name, content])),
    });
    expect(prepared.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(prepared.manifest.files.some(({ rows }) => rows > 0)).toBe(true);
    expect(prepared.manifest.counts.rejected).toBe(0);
    expect(faultsOfLayout(prepared)).toEqual([]);
  });

  test("has a template for each table, with exactly the columns that are read", () => {
    const columnsByRole = templates.map(({ name, content }) => {
      const lines = content.split("\n");
      expect(lines.slice(1), `${name} has a header only`).toEqual([""]);
      return [format.roleOf(content, name), cellsOf(lines[0]!).toSorted()];
    });
    const read = Object.entries(format.tables).map(([role, columns]) => [role, columns.toSorted()]);
    expect(columnsByRole.toSorted()).toEqual(read.toSorted());
  });

  test("has templates in which the reader misses no column and finds none too many", async () => {
    expect(aboutColumns(await problemsOf(name, templates))).toEqual([]);
    const wider = templates.map(({ name, content }) => ({ name, content: content.replace("\n", ";opmerking\n") }));
    expect(aboutColumns(await problemsOf(name, wider))).toEqual(templates.map(() => "extra-columns"));
  });

  test("tells something in every entry", () => {
    const entries = [...files, ...used, ...dropped, ...faults];
    for (const { field, what } of entries) expect(`${field}: ${what}`).toMatch(/^\S.*: \S.*[.]$/s);
    for (const { field, codes: rows } of codes)
      expect(new Set(rows.map(([code]) => code)).size, field).toBe(rows.length);
    expect(new Set(used.map(({ field }) => field)).size).toBe(used.length);
  });
});
