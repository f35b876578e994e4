import { SITE_CODE } from "@monitor/schema/vocabulary";
import type { Outcome, ReadContext } from "../format.ts";
import { FileUnusable, NO_PROBLEMS, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference } from "../reference.ts";
import { checkPupil, type FileOfSchool, isYearGroup } from "./check.ts";
import { classList } from "./class-list.ts";
import type { RawGroup, RawPupil } from "./elements.ts";
import { enrolledDays, mapPupil, nameOf, numberOf } from "./map.ts";

/** The key of a vestiging is free; only when it is a number or a site code does it say which site it is. */
function siteOfKey(key: string, { brin, site }: FileOfSchool): string | null {
  if (key === "") return site;
  const own = /^\d{2}$/.test(key) ? brin + key : key.toUpperCase();
  return SITE_CODE.test(own) && own.startsWith(brin) ? own : null;
}

/**
 * One file of one school while it is read: what its pupils and groups become.
 *
 * @param seen what other files of this delivery already had; gets what this file has when it ended well
 */
export function schoolFile(file: string, context: ReadContext, seen: Set<string>) {
  const classes = classList();
  const own = new Set<string>();
  let school: FileOfSchool | undefined;
  let unknownSites = 0;
  let unknownResidences = 0;

  const report = (code: ProblemCode, field: string, detail?: number) =>
    context.report(problem(code, { file, row: null }, field, detail));

  const firstTime = (what: string): boolean => {
    if (seen.has(what) || own.has(what)) return false;
    own.add(what);
    return true;
  };

  const residenceOf = (postcode: string): string => {
    // four digits are enough for the municipality
    const residence = /^[1-9]\d{3}/.test(postcode) ? context.residenceOf(postcode.slice(0, 4)) : "";
    if (residence === null) unknownResidences++;
    return residence ?? "";
  };

  const known = (): FileOfSchool => {
    if (school === undefined) throw new FileUnusable("no-school", "brincode");
    return school;
  };

  return {
    school(found: FileOfSchool) {
      school = found;
      if (found.guessed) report("no-site-number", "dependancecode");
    },

    group(group: RawGroup, row: number) {
      if (faultOfReference(group.key) === null) classes.add(group);
      else context.report(problem("group-form", { file, row }, "groep@key"));
    },

    pupil(pupil: RawPupil): Outcome {
      const place = { file, row: pupil.row };
      const leftOut = { output: "enrolments.csv", number: numberOf(pupil), ...place, cells: null };
      const siteByKey = siteOfKey(pupil.vestiging, known());
      if (siteByKey === null) unknownSites++;
      const site = siteByKey ?? known().site;
      const problems: RowProblem[] = [...checkPupil(pupil, place)];

      const { organisation, period } = context;
      if (organisation.length === 6 && site !== organisation)
        problems.push(problem("other-site", place, "vestiging@key"));
      const days = enrolledDays(pupil, period);
      if (days === null) problems.push(problem("outside-period", place, "uitstroomdatum"));
      if (days === null || problems.some(({ severity }) => severity === "error")) return { ...leftOut, problems };
      if (!firstTime(`${site}|${pupil.key}`))
        return { ...leftOut, problems: [problem("reference-twice", place, "leerling@key")] };

      const groups = [pupil.groep, ...pupil.samengesteldeGroepen].filter((key) => key !== "");
      const classKey = groups.find((key) => classes.has(key)) ?? "";
      if (classKey === "" && groups.length > 0) problems.push(problem("group-unknown", place, "groep@key"));
      const { jaargroep = "", postcodenl = "" } = pupil.fields;
      const yearGroup = isYearGroup(jaargroep) ? jaargroep : classes.yearGroupOf(classKey);
      if (classKey !== "") classes.use(classKey, site, yearGroup);
      const residence = residenceOf(postcodenl);
      const cells = mapPupil(pupil, days, { site, classKey, yearGroup, residence });
      const key = { kind: "leerling" as const, site, reference: pupil.key, name: nameOf(pupil) };
      return { ...leftOut, cells, key, problems: problems.length > 0 ? problems : NO_PROBLEMS };
    },

    /** The classes, known only now: whether a class combines year groups follows from its pupils. */
    end(): Outcome[] {
      const { site: ownSite } = known();
      if (unknownSites > 0) report("unknown-site-key", "vestiging@key", unknownSites);
      if (unknownResidences > 0) report("unknown-residence", "postcodenl", unknownResidences);
      const outcomes: Outcome[] = [];
      for (const { site, reference, name, cells } of classes.rows(ownSite)) {
        if (!firstTime(`groep|${site}|${reference}`)) continue;
        const key = { kind: "groep" as const, site, reference, name };
        outcomes.push({ output: "classes.csv", number: null, cells, problems: NO_PROBLEMS, file, row: 0, key });
      }
      for (const what of own) seen.add(what);
      return outcomes;
    },
  };
}
