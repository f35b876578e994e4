import { ABSENCE_KINDS, MUNICIPALITY_CODE, SITE_CODE } from "../vocabulary/index.ts";
import { type FileLayout, LINKAGE_COLUMNS } from "./column.ts";

/** Canonical layout of attendance: spells of absence, and the school-day calendar of each site. */
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
];
