import type { Localised } from "./localised.ts";

/** Forms of youth care (jeugdzorg) after CBS: jeugdhulp without and with stay, jeugdbescherming, jeugdreclassering. */
export const CARE_FORMS = {
  ambulatory: { nl: "jeugdhulp zonder verblijf", en: "youth care without stay" },
  dayTreatment: { nl: "dagbehandeling", en: "day treatment" },
  residential: { nl: "jeugdhulp met verblijf", en: "youth care with stay" },
  crisis: { nl: "crisishulp", en: "crisis care" },
  protection: { nl: "jeugdbescherming", en: "child protection" },
  probation: { nl: "jeugdreclassering", en: "youth probation" },
} as const satisfies Record<string, Localised>;
export type CareForm = keyof typeof CARE_FORMS;

/** Who referred the youth. iJW and CBS number them differently; an adapter maps both to these words. */
export const REFERRERS = {
  municipality: { nl: "gemeentelijke toegang", en: "municipal team" },
  generalPractitioner: { nl: "huisarts", en: "general practitioner" },
  youthDoctor: { nl: "jeugdarts", en: "youth doctor" },
  certifiedInstitution: { nl: "gecertificeerde instelling", en: "certified institution" },
  medicalSpecialist: { nl: "medisch specialist", en: "medical specialist" },
  none: { nl: "geen verwijzer", en: "no referrer" },
  court: { nl: "rechter of Openbaar Ministerie", en: "court or prosecutor" },
  unknown: { nl: "onbekend", en: "unknown" },
} as const satisfies Record<string, Localised>;
export type Referrer = keyof typeof REFERRERS;

/** Why care stopped, after iJW code list JZ588. */
export const STOP_REASONS = {
  asPlanned: { nl: "volgens plan", en: "as planned" },
  earlyAgreed: { nl: "voortijdig, in overleg", en: "early, agreed" },
  earlyClient: { nl: "voortijdig, door de jeugdige", en: "early, by the youth" },
  earlyProvider: { nl: "voortijdig, door de aanbieder", en: "early, by the provider" },
  earlyExternal: { nl: "voortijdig, door externe omstandigheden", en: "early, external" },
  otherProvider: { nl: "naar een andere aanbieder", en: "to another provider" },
  otherDomain: { nl: "naar een ander domein", en: "to another domain" },
  other: { nl: "anders", en: "other" },
} as const satisfies Record<string, Localised>;
export type StopReason = keyof typeof STOP_REASONS;
