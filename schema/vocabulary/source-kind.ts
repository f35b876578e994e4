import type { Localised } from "./localised.ts";

/** The three sources that the monitor joins. */
export const SOURCE_KINDS = {
  enrolment: { nl: "inschrijving", en: "enrolment" },
  care: { nl: "jeugdhulp", en: "youth care" },
  attendance: { nl: "verzuim", en: "attendance" },
} as const satisfies Record<string, Localised>;
export type SourceKind = keyof typeof SOURCE_KINDS;
