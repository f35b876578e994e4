import { SCHOOL_ORGANISATION } from "../edexml/edexml.ts";
import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { NO_PROBLEMS, problem } from "../problem.ts";
import type { CsvRow } from "../read-csv.ts";
import { residences } from "../residence.ts";
import { headerColumns } from "../table-header.ts";
import { checkPupil } from "./check.ts";
import { classBook, faultOfClass } from "./class-book.ts";
import { PUPIL_COLUMNS, REQUIRED_COLUMNS } from "./columns.ts";
import { LEERLINGEN_CSV_GUIDE } from "./guide.ts";
import { mapPupil, yearGroupOf } from "./map.ts";
import { pupilOf, readPupils } from "./read.ts";

const PUPILS = "leerlingen";

/** What the files of one delivery have in common. */
function pupilsRun(context: ReadContext) {
  const seen = new Set<string>();
  const classes = classBook();
  const toldClasses = new Set<string>();

  /** The class of a pupil, or empty. What is wrong with a class is told once for a site. */
  const classOf = (site: string, key: string, file: string, row: number): string => {
    const fault = key === "" ? null : faultOfClass(key);
    if (fault === null) return key;
    const told = `${site}|${key}`;
    if (!toldClasses.has(told)) context.report(problem(fault, { file, row }, "groep"));
    toldClasses.add(told);
    return "";
  };

  const outcomeOf = (row: CsvRow, file: string, residence: ReturnType<typeof residences>): Outcome => {
    const { line, cells, fault = "quotes", names = [] } = row;
    const place = { file, row: line };
    const leftOut = { output: "enrolments.csv", number: "", cells: null, ...place };
    if (cells === null) return { ...leftOut, problems: [problem(fault, place)] };
    const pupil = pupilOf(cells, context.organisation);
    const problems = checkPupil(pupil, names, context, place);
    if (problems.some(({ severity }) => severity === "error")) return { ...leftOut, problems };
    const { leerlingsleutel: reference, vestiging: site, bsn, groep, postcode } = pupil;
    const seenAs = `${site}|${reference}`;
    if (seen.has(seenAs)) return { ...leftOut, problems: [problem("reference-twice", place, "leerlingsleutel")] };
    seen.add(seenAs);
    const classKey = classOf(site, groep, file, line);
    if (classKey !== "") classes.enter(site, classKey, yearGroupOf(pupil));
    const mapped = mapPupil(pupil, classKey, residence.of(postcode), context);
    const outcome = { ...leftOut, number: bsn, cells: mapped, problems };
    const name = names.filter((part) => part !== "").join(" ");
    return name === "" ? outcome : { ...outcome, key: { kind: "leerling", site, reference, name } };
  };

  return {
    async *readFile({ name: file, text }: RecognisedFile): AsyncGenerator<Outcome[]> {
      const residence = residences(context);
      const onExtraColumns = (count: number) =>
        context.report(problem("extra-columns", { file, row: null }, null, count));
      for await (const rows of readPupils(text(), onExtraColumns))
        yield rows.map((row) => outcomeOf(row, file, residence));
      const unknown = residence.unknown();
      if (unknown > 0) context.report(problem("unknown-residence", { file, row: null }, "postcode", unknown));
    },
    *finish(): Generator<Outcome[]> {
      for (const cells of classes.rows())
        yield [{ output: "classes.csv", number: null, cells, problems: NO_PROBLEMS, file: "", row: 0 }];
    },
  };
}

const OWN_COLUMNS = ["groep", "jaargroep", "geslacht", "geboortedatum", "postcode"] as const;
/** Of absence, in which a pupil has the same key. */
const FOREIGN_COLUMNS = ["soort", "minuten"] as const;

/** By the columns that no other table has, and by the name when they are not there, so that missing ones can be named. */
function roleOf(head: string, name: string): string | null {
  const columns = headerColumns(head);
  const has = (column: string) => columns.includes(column);
  if (has("leerlingsleutel") && OWN_COLUMNS.some(has)) return PUPILS;
  if (REQUIRED_COLUMNS.every(has) && !FOREIGN_COLUMNS.some(has)) return PUPILS;
  return columns.length > 0 && /^leerlingen.*\.(csv|txt)$/i.test(name) ? PUPILS : null;
}

/** The monitor's own layout for pupils, for schools without EDEXML or UWLR. */
export const leerlingenCsv: SourceFormat = {
  name: "leerlingen-csv",
  kind: "enrolment",
  organisation: SCHOOL_ORGANISATION,
  mainRoles: [PUPILS],
  tables: { [PUPILS]: PUPIL_COLUMNS },
  guide: LEERLINGEN_CSV_GUIDE,
  roleOf,
  ordered: (files) => files,
  start: pupilsRun,
};
