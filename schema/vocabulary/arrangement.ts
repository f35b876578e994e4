import type { Localised } from "./localised.ts";

/** Themes of a collective arrangement: help at a school without a decision for each child. */
export const ARRANGEMENT_THEMES = {
  behaviour: { nl: "gedrag", en: "behaviour" },
  emotions: { nl: "angst en stemming", en: "anxiety and mood" },
  socialSkills: { nl: "sociale vaardigheden", en: "social skills" },
  development: { nl: "ontwikkeling en leren", en: "development and learning" },
  family: { nl: "gezin en opvoeding", en: "family and upbringing" },
  schoolPresence: { nl: "schoolaanwezigheid", en: "school presence" },
  transition: { nl: "overgang tussen scholen", en: "transition between schools" },
  other: { nl: "anders", en: "other" },
} as const satisfies Record<string, Localised>;
export type ArrangementTheme = keyof typeof ARRANGEMENT_THEMES;
