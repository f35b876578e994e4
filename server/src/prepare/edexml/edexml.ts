import type { ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { followSchool } from "./follow-school.ts";
import { EDEXML_GUIDE } from "./guide.ts";
import { EDEXML_FILE } from "./read.ts";
import { schoolFile } from "./school-file.ts";
import { schoolStructure } from "./school-structure.ts";

async function* readFile(file: RecognisedFile, context: ReadContext, seen: Set<string>) {
  const school = schoolFile(file.name, context, seen, schoolStructure);
  yield* followSchool(file, EDEXML_FILE, school, context);
  yield school.classes();
  school.end();
}

/** Who delivers the pupils of schools: a board, a BRIN or a site. */
export const SCHOOL_ORGANISATION = /^(\d{5}|\d{2}[A-Z]{2}(\d{2})?)$/;

/** EDEXML 1.03 to 2.1: the pupils and groups of a school. */
export const edexml: SourceFormat = {
  name: "edexml",
  kind: "enrolment",
  organisation: SCHOOL_ORGANISATION,
  mainRoles: ["EDEXML"],
  tables: {},
  guide: EDEXML_GUIDE,
  roleOf: (head) => (/<(\w+:)?EDEX[\s>]/.test(head) ? "EDEXML" : null),
  ordered: (files) => files,
  start(context) {
    // one entry for each pupil of the delivery: a pupil that stands in two files of a school counts once
    const seen = new Set<string>();
    return { readFile: (file) => readFile(file, context, seen), finish: () => [] };
  },
};
