import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { checkSchool } from "./check.ts";
import { EDEXML_GUIDE } from "./guide.ts";
import { readEdexml } from "./read.ts";
import { schoolFile } from "./school-file.ts";

async function* readFile(file: RecognisedFile, context: ReadContext, seen: Set<string>) {
  const school = schoolFile(file.name, context, seen);
  for await (const rows of readEdexml(() => file.text())) {
    const outcomes: Outcome[] = [];
    for (const row of rows) {
      if ("pupil" in row) outcomes.push(school.pupil(row.pupil));
      else if ("group" in row) school.group(row.group, row.row);
      else school.school(checkSchool(row.school, context));
    }
    if (outcomes.length > 0) yield outcomes;
  }
  yield school.end();
}

/** EDEXML 1.03 to 2.1: the pupils and groups of a school. */
export const edexml: SourceFormat = {
  name: "edexml",
  kind: "enrolment",
  organisation: /^(\d{5}|\d{2}[A-Z]{2}(\d{2})?)$/,
  mainRoles: ["EDEXML"],
  tables: {},
  guide: EDEXML_GUIDE,
  roleOf: (head) => (/<EDEX[\s>]/.test(head) ? "EDEXML" : null),
  ordered: (files) => files,
  start(context) {
    // one entry for each pupil of the delivery: a pupil that stands in two files of a school counts once
    const seen = new Set<string>();
    return { readFile: (file) => readFile(file, context, seen), finish: () => [] };
  },
};
