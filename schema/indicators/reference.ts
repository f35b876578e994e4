import type { Indicator } from "./indicator.ts";

type Reference = Indicator["reference"];

export const COUNT_DATE: Reference = {
  kind: "count-date",
  text: { nl: "peildatum 1 oktober", en: "reference date 1 October" },
};

export const SCHOOL_YEAR: Reference = {
  kind: "school-year",
  text: {
    nl: "heel het schooljaar",
    en: "whole school year",
  },
};

export const COUNT_DATE_AND_YEAR_BEFORE: Reference = {
  kind: "count-date",
  text: { nl: "1 oktober, tegenover 1 oktober een jaar eerder", en: "1 October, against 1 October a year before" },
};
