import type { Localised } from "./localised.ts";

export interface AbsenceKindWords {
  /** With a valid reason (geoorloofd): such absence never counts as truancy and is not reported to the municipality. */
  readonly authorised: boolean;
  readonly label: Localised;
}

/**
 * Kinds of absence. Data, not code: the law on absence is changing (Wet terugdringen schoolverzuim, kst 36663).
 * `notEnrolled` is absoluut verzuim: of compulsory school age, not enrolled and without exemption; only a municipality
 * delivers it and it has neither school site nor minutes.
 */
export const ABSENCE_KINDS = {
  sick: { authorised: true, label: { nl: "ziek", en: "ill" } },
  leave: { authorised: true, label: { nl: "verlof", en: "leave" } },
  suspended: { authorised: true, label: { nl: "geschorst", en: "suspended" } },
  unauthorised: { authorised: false, label: { nl: "ongeoorloofd", en: "unauthorised" } },
  luxury: { authorised: false, label: { nl: "luxeverzuim", en: "holiday without leave" } },
  notEnrolled: { authorised: false, label: { nl: "niet ingeschreven", en: "not enrolled" } },
} as const satisfies Record<string, AbsenceKindWords>;
export type AbsenceKind = keyof typeof ABSENCE_KINDS;
