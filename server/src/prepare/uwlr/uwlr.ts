import type { FileOfSchool } from "../edexml/check.ts";
import { SCHOOL_ORGANISATION } from "../edexml/edexml.ts";
import { followSchool } from "../edexml/follow-school.ts";
import { classOutcomes, schoolFile } from "../edexml/school-file.ts";
import { type SchoolStructure, schoolStructure } from "../edexml/school-structure.ts";
import type { Outcome, ReadContext, RecognisedFile, SourceFormat } from "../format.ts";
import { problem } from "../problem.ts";
import { messageOf, PUPILS, STRUCTURE, UWLR_ANSWER, WHOLE } from "./elements.ts";
import { UWLR_GUIDE } from "./guide.ts";

const READ: readonly string[] = [STRUCTURE, WHOLE, PUPILS];

interface TakenInSteps {
  readonly structure: SchoolStructure;
  readonly school: FileOfSchool;
  /** The message with the classes. */
  file: string;
}

/** What the messages of one delivery have in common. */
function uwlrRun(context: ReadContext) {
  const seen = new Set<string>();
  /** Schools of which the groups and the pupils come in messages of their own. */
  const inSteps = new Map<string, TakenInSteps>();

  const structureInSteps = (file: string) => (school: FileOfSchool) => {
    const taken = inSteps.get(school.site) ?? { structure: schoolStructure(), school, file };
    inSteps.set(school.site, taken);
    return taken.structure;
  };

  return {
    async *readFile(file: RecognisedFile): AsyncGenerator<readonly Outcome[]> {
      const whole = file.role === WHOLE;
      const structureOf = whole ? schoolStructure : structureInSteps(file.name);
      const school = schoolFile(file.name, context, seen, structureOf);
      yield* followSchool(file, UWLR_ANSWER, school, context);
      if (whole) yield school.classes();
      school.end();
    },

    /** Classes of which the pupils came in other messages. */
    *finish(): Generator<readonly Outcome[]> {
      const firstTime = (what: string) => !seen.has(what) && seen.add(what) === seen;
      for (const { structure, school, file } of inSteps.values())
        yield classOutcomes(structure, school.site, file, firstTime);
    },
  };
}

/** UWLR 2.2 leerlinggegevens: the pupils and groups of EDEXML 2.1 in a SOAP message. */
export const uwlr: SourceFormat = {
  name: "uwlr",
  kind: "enrolment",
  organisation: SCHOOL_ORGANISATION,
  mainRoles: [WHOLE, PUPILS],
  tables: {},
  guide: UWLR_GUIDE,
  roleOf: messageOf,
  ordered: (files) => {
    const placeOf = ({ role }: RecognisedFile) => READ.indexOf(role);
    return files.toSorted((one, other) => placeOf(one) - placeOf(other));
  },
  start(context) {
    const run = uwlrRun(context);
    return {
      async *readFile(file) {
        if (READ.includes(file.role)) yield* run.readFile(file);
        else context.report(problem("message-not-used", { file: file.name, row: null }, null, file.role));
      },
      finish: run.finish,
    };
  },
};
