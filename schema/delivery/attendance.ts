import {
  ABSENCE_KINDS,
  ABSENCE_REPORTS,
  EXEMPTION_ARTICLES,
  GUIDANCE_STEPS,
  MUNICIPALITY_CODE,
  SITE_CODE,
} from "../vocabulary/index.ts";
import { type FileLayout, LINKAGE_COLUMNS } from "./column.ts";

/**
 * Canonical layout of attendance. A school delivers spells of absence and its calendar of school days; a municipality
 * (leerplicht) residents who are enrolled nowhere, reports, exemptions, and what was done for who sits at home.
 */
export const ATTENDANCE_LAYOUT: readonly FileLayout[] = [
  {
    name: "spells.csv",
    columns: [
      { name: "reference", type: "reference", meaning: "the source's key of the pupil" },
      ...LINKAGE_COLUMNS,
      { name: "site", type: "code", values: SITE_CODE, optional: true, meaning: "school site; empty: not enrolled" },
      { name: "residence", type: "code", values: MUNICIPALITY_CODE, optional: true, meaning: "municipality of home" },
      { name: "kind", type: "code", values: Object.keys(ABSENCE_KINDS), meaning: "kind of absence" },
      { name: "from", type: "date", meaning: "first day of a continuous spell" },
      { name: "to", type: "date", meaning: "last day, included; an open spell ends on the last day of the period" },
      { name: "minutes", type: "integer", meaning: "lesson minutes missed in the spell; 0 when not enrolled" },
    ],
  },
  {
    name: "calendar.csv",
    optional: true,
    columns: [
      { name: "site", type: "code", values: SITE_CODE, meaning: "school site" },
      { name: "day", type: "date", meaning: "a day on which lessons were given" },
      { name: "minutes", type: "integer", meaning: "lesson minutes of that day for a pupil" },
    ],
  },
  {
    name: "reports.csv",
    optional: true,
    columns: [
      { name: "reference", type: "reference", meaning: "the municipality's key of the report" },
      ...LINKAGE_COLUMNS,
      { name: "site", type: "code", values: SITE_CODE, optional: true, meaning: "school site that reported" },
      { name: "kind", type: "code", values: Object.keys(ABSENCE_REPORTS), meaning: "kind of report" },
      { name: "reported", type: "date", meaning: "day of the report" },
      { name: "from", type: "date", meaning: "first day of the absence" },
      { name: "to", type: "date", optional: true, meaning: "last day of the absence, included; empty: it goes on" },
    ],
  },
  {
    name: "exemptions.csv",
    optional: true,
    columns: [
      { name: "reference", type: "reference", meaning: "the municipality's key of the exemption" },
      ...LINKAGE_COLUMNS,
      { name: "article", type: "code", values: Object.keys(EXEMPTION_ARTICLES), meaning: "article of the law" },
      { name: "from", type: "date", meaning: "first day, may lie before the period" },
      { name: "to", type: "date", optional: true, meaning: "last day, included; empty: until further notice" },
    ],
  },
  {
    name: "guidance.csv",
    optional: true,
    columns: [
      { name: "reference", type: "reference", meaning: "the municipality's key of the file of the youth" },
      ...LINKAGE_COLUMNS,
      { name: "step", type: "code", values: Object.keys(GUIDANCE_STEPS), meaning: "what was done" },
      { name: "on", type: "date", meaning: "when it was done, may lie before the period" },
    ],
  },
];
