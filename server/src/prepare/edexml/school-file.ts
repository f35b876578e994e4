import type { Outcome, ReadContext } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { residences } from "../residence.ts";
import { checkPupil, type FileOfSchool, isYearGroup } from "./check.ts";
import type { RawGroup, RawPupil } from "./elements.ts";
import { enrolledDays, mapPupil, nameOf, numberOf } from "./map.ts";
import type { SchoolStructure } from "./school-structure.ts";

/** Fields that are wanted for every pupil; where they are empty is told once for a file. */
const EXPECTED = ["geboortedatum", "geslacht"] as const;

/** The rows of `classes.csv` that were not told before. */
export function classOutcomes(
  { classes }: SchoolStructure,
  site: string,
  file: string,
  firstTime: (what: string) => boolean,
): Outcome[] {
  return classes.rows(site).flatMap(({ site, reference, name, cells }) => {
    if (!firstTime(`groep|${site}|${reference}`)) return [];
    const key = { kind: "groep" as const, site, reference, name };
    return [{ output: "classes.csv", number: null, cells, problems: NO_PROBLEMS, file, row: 0, key }];
  });
}

/**
 * One file of one school while it is read: what its pupils and groups become.
 *
 * @param seen what other files of this delivery already had; gets what this file has when it ended well
 * @param structureOf the sites and classes of a school: new ones, or those of an earlier message
 */
export function schoolFile(
  file: string,
  context: ReadContext,
  seen: Set<string>,
  structureOf: (school: FileOfSchool) => SchoolStructure,
) {
  const own = new Set<string>();
  const empty = new Map<string, number>();
  const residence = residences(context);
  let known: { readonly school: FileOfSchool; readonly structure: SchoolStructure } | undefined;
  let unknownSites = 0;

  const report = (code: ProblemCode, field: string, detail?: number, row: number | null = null) =>
    context.report(problem(code, { file, row }, field, detail));

  const firstTime = (what: string): boolean => {
    if (seen.has(what) || own.has(what)) return false;
    own.add(what);
    return true;
  };

  const current = () => {
    if (known === undefined) throw new FileUnusable("no-school", "brincode");
    return known;
  };

  const siteOf = ({ vestiging }: RawPupil): string => {
    const { school, structure } = current();
    const site = structure.siteOf(vestiging, school);
    if (site === null) unknownSites++;
    return site ?? school.site;
  };

  /** The class of a pupil: the own group first, else the first combined group that the school has. */
  const classOf = ({ groep, samengesteldeGroepen, row }: RawPupil, problems: RowProblem[]): string => {
    const { structure } = current();
    const groups = [groep, ...samengesteldeGroepen].filter((key) => key !== "");
    const found = groups.find((key) => structure.classes.has(key)) ?? "";
    // of a class that was refused it has been told
    if (found === "" && groups.some((key) => !structure.wasRefused(key)))
      problems.push(problem("group-unknown", { file, row }, "groep@key"));
    return found;
  };

  return {
    school(school: FileOfSchool) {
      known = { school, structure: structureOf(school) };
      if (school.guessed) report("no-site-number", "dependancecode");
    },

    structure: () => current().structure,

    group(group: RawGroup, row: number) {
      const fault = current().structure.addGroup(group, row);
      if (fault !== null) report(fault, "groep@key", undefined, row);
    },

    /** Keeps the names of teachers out of the keys of classes. */
    teachers(names: readonly string[]) {
      for (const row of current().structure.refuseNamed(names)) report("group-is-name", "groep@key", undefined, row);
    },

    pupil(pupil: RawPupil): Outcome {
      const place = { file, row: pupil.row };
      const leftOut = { output: "enrolments.csv", number: numberOf(pupil), ...place, cells: null };
      const site = siteOf(pupil);
      const problems: RowProblem[] = [...checkPupil(pupil, place)];
      const { organisation, period } = context;
      if (organisation.length === 6 && site !== organisation)
        problems.push(problem("other-site", place, "vestiging@key"));
      const days = enrolledDays(pupil, period);
      if (days === null) problems.push(problem("outside-period", place, "uitstroomdatum"));
      if (days === null || problems.some(({ severity }) => severity === "error")) return { ...leftOut, problems };
      if (!firstTime(`${site}|${pupil.key}`))
        return { ...leftOut, problems: [problem("reference-twice", place, "leerling@key")] };

      for (const field of EXPECTED) if (!pupil.fields[field]) empty.set(field, (empty.get(field) ?? 0) + 1);
      const { classes } = current().structure;
      const classKey = classOf(pupil, problems);
      const { jaargroep = "", postcodenl = "" } = pupil.fields;
      const yearGroup = isYearGroup(jaargroep) ? jaargroep : classes.yearGroupOf(classKey);
      if (classKey !== "") classes.use(classKey, site, yearGroup);
      const cells = mapPupil(pupil, days, { site, classKey, yearGroup, residence: residence.of(postcodenl) });
      const key = { kind: "leerling" as const, site, reference: pupil.key, name: nameOf(pupil) };
      return { ...leftOut, cells, key, problems: problems.length > 0 ? problems : NO_PROBLEMS };
    },

    /** The classes, known only now: whether a class combines year groups follows from its pupils. */
    classes: (): Outcome[] => classOutcomes(current().structure, current().school.site, file, firstTime),

    /** Tells what is told once for a file; from now on other files count what this one had. */
    end() {
      current();
      if (unknownSites > 0) report("unknown-site-key", "vestiging@key", unknownSites);
      if (residence.unknown() > 0) report("unknown-residence", "postcodenl", residence.unknown());
      for (const [field, count] of empty) report("field-empty", field, count);
      for (const what of own) seen.add(what);
    },
  };
}

export type SchoolFile = ReturnType<typeof schoolFile>;
