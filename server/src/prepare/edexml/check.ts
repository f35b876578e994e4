import { BRIN, isSchoolYear, SITE_CODE, YEAR_GROUPS } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import { faultOfReference } from "../reference.ts";
import { FORMER_YEAR_GROUP, type RawPupil, type RawSchool } from "./elements.ts";
import { namesOf, numberOf, SEX_OF_CODE } from "./map.ts";

const POSTCODE = /^[1-9]\d{3}\s?[A-Za-z]{2}$/;
const yearGroups: ReadonlySet<string> = new Set(YEAR_GROUPS);

export const isYearGroup = (text: string): boolean => yearGroups.has(text);

/** Which school a file is of. */
export interface FileOfSchool {
  readonly brin: string;
  readonly site: string;
  /** The file does not say which site; the main one (00) is taken. */
  readonly guessed: boolean;
}

/** What a Flemish file has where a Dutch one has a BRIN; a Dutch school may have a pupil with a Belgian address too. */
const FLEMISH = /<(\w+:)?(instellingsnummer|rijksregisternummer|postnummerbe)[\s>]|<(\w+:)?land>\s*BE\s*</;
const FLEMISH_XSD = /SchemaLocation\s*=\s*["'][^"']*Vla[^"']*\.xsd/i;

/** The BRIN and the site of a file. Some systems write the vestiging behind the BRIN. */
function siteOf({ brincode, dependancecode, instellingsnummer }: RawSchool, head: string): FileOfSchool {
  const code = brincode.toUpperCase().replaceAll(" ", "");
  const brin = code.slice(0, 4);
  const isDutch = BRIN.test(brin);
  if (FLEMISH_XSD.test(head) || (!isDutch && (instellingsnummer !== "" || FLEMISH.test(head))))
    throw new FileUnusable("flemish", "instellingsnummer");
  if (!isDutch) throw new FileUnusable("no-school", "brincode");
  const number = code.slice(4) || dependancecode;
  const site = brin + (number || "0").padStart(2, "0");
  if (!SITE_CODE.test(site)) throw new FileUnusable("no-school", "dependancecode");
  return { brin, site, guessed: number === "" };
}

/**
 * Checks what makes a file belong to this delivery: school year and organisation. A school year after the list in the
 * XSD, which ends at 2024-2025, is fine.
 *
 * @param head the first characters of the file, which tell the Flemish variant
 * @throws FileUnusable when the file belongs to another delivery
 */
export function checkSchool(school: RawSchool, { organisation, schoolYear }: ReadContext, head: string): FileOfSchool {
  const found = siteOf(school, head);
  const year = school.schooljaar.replace("/", "-");
  if (!isSchoolYear(year)) throw new FileUnusable("no-school-year", "schooljaar");
  if (year !== schoolYear) throw new FileUnusable("other-school-year", "schooljaar", year);
  const byBoard = /^\d{5}$/.test(organisation);
  if (!byBoard && found.brin !== organisation.slice(0, 4))
    throw new FileUnusable("other-organisation", "brincode", found.site);
  return found;
}

const absentOrDate = (text: string): boolean => text === "" || calendarDate(text) !== null;

/** What is wrong with a pupil by itself. An error leaves the pupil out; a warning leaves one field empty. */
export function checkPupil(pupil: RawPupil, place: Place): readonly RowProblem[] {
  const { key, fields } = pupil;
  const problems: RowProblem[] = [];
  const fault = faultOfReference(key, numberOf(pupil), namesOf(pupil));
  if (fault !== null) problems.push(problem(fault, place, "leerling@key"));
  for (const name of ["instroomdatum", "uitstroomdatum"] as const) {
    if (!absentOrDate(fields[name] ?? "")) problems.push(problem("date-form", place, name));
  }
  if (!absentOrDate(fields.geboortedatum ?? "")) problems.push(problem("birth-date", place, "geboortedatum"));
  const { geslacht = "", jaargroep = "", postcodenl = "" } = fields;
  if (geslacht !== "" && !SEX_OF_CODE.has(geslacht)) problems.push(problem("sex-unknown", place, "geslacht"));
  if (jaargroep !== "" && !isYearGroup(jaargroep)) problems.push(problem("year-group-unknown", place, "jaargroep"));
  if (jaargroep === FORMER_YEAR_GROUP && !fields.uitstroomdatum)
    problems.push(problem("former-without-end", place, "uitstroomdatum"));
  if (postcodenl !== "" && !POSTCODE.test(postcodenl)) problems.push(problem("postcode-form", place, "postcodenl"));
  return problems.length > 0 ? problems : NO_PROBLEMS;
}
