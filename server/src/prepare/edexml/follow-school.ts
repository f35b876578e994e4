import type { Outcome, ReadContext, RecognisedFile } from "../format.ts";
import { checkSchool } from "./check.ts";
import { type Envelope, readSchool } from "./read.ts";
import type { SchoolFile } from "./school-file.ts";

/** Who teaches stands after the pupils, so that the file is read for it first. */
async function teacherNames(file: RecognisedFile, envelope: Envelope): Promise<string[]> {
  const names: string[] = [];
  for await (const rows of readSchool(() => file.text(), envelope))
    for (const row of rows) if ("teacherNames" in row) names.push(...row.teacherNames);
  return names;
}

/** The pupils of a file, while its school, sites and groups are entered. */
export async function* followSchool(
  file: RecognisedFile,
  envelope: Envelope,
  school: SchoolFile,
  context: ReadContext,
): AsyncGenerator<Outcome[]> {
  let looked = false;
  for await (const rows of readSchool(() => file.text(), envelope)) {
    const outcomes: Outcome[] = [];
    for (const row of rows) {
      if ("school" in row) school.school(checkSchool(row.school, context, file.head));
      else if ("site" in row) school.structure().addSite(row.site);
      else if ("group" in row) school.group(row.group, row.row);
      else if ("pupil" in row) {
        if (!looked && school.structure().mayHoldNames()) school.teachers(await teacherNames(file, envelope));
        looked = true;
        outcomes.push(school.pupil(row.pupil));
      }
    }
    if (outcomes.length > 0) yield outcomes;
  }
}
