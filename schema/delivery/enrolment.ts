import { MUNICIPALITY_CODE, SEXES, SITE_CODE, YEAR_GROUPS } from "../vocabulary/index.ts";
import { type FileLayout, LINKAGE_COLUMNS } from "./column.ts";

/** Canonical layout of enrolment: class groups, one row per pupil and site, and the bridge to the year before. */
export const ENROLMENT_LAYOUT: readonly FileLayout[] = [
  {
    name: "classes.csv",
    columns: [
      { name: "site", type: "code", values: SITE_CODE, meaning: "school site, BRIN and vestiging" },
      { name: "class", type: "reference", meaning: "the source's key of the class; its name stays with the source" },
      { name: "year_group", type: "code", values: YEAR_GROUPS, optional: true, meaning: "jaargroep after EDEXML" },
      { name: "combined", type: "boolean", meaning: "1 when the group combines year groups (samengestelde groep)" },
    ],
  },
  {
    name: "enrolments.csv",
    columns: [
      { name: "reference", type: "reference", meaning: "the source's key of the pupil" },
      ...LINKAGE_COLUMNS,
      { name: "site", type: "code", values: SITE_CODE, meaning: "school site, BRIN and vestiging" },
      { name: "class", type: "reference", optional: true, meaning: "key of the class, if any" },
      { name: "year_group", type: "code", values: YEAR_GROUPS, optional: true, meaning: "own, or that of the class" },
      { name: "sex", type: "code", values: SEXES, meaning: "ISO 5218 in words" },
      { name: "birth_month", type: "month", optional: true, meaning: "month of birth; the day is dropped" },
      { name: "residence", type: "code", values: MUNICIPALITY_CODE, optional: true, meaning: "municipality of home" },
      { name: "from", type: "date", meaning: "first day of the enrolment within the period" },
      { name: "to", type: "date", meaning: "last day of the enrolment within the period, included" },
    ],
  },
  {
    // the only way from one school year to another: identifiers of different years cannot be linked without it
    name: "bridge.csv",
    optional: true,
    columns: [
      { name: "identifier", type: "identifier", meaning: "the pupil in the school year of the delivery" },
      { name: "previous", type: "identifier", meaning: "the same pupil in the school year before" },
    ],
  },
];
