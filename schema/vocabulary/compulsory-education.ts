import type { Localised } from "./localised.ts";

/**
 * Reports of absence to the municipality (verzuimmeldingen). Sixteen hours in four school weeks must be reported
 * (Leerplichtwet 1969, art. 21a); exactly sixteen counts.
 */
export const ABSENCE_REPORTS = {
  sixteenHours: { nl: "16 uur of meer in vier lesweken", en: "16 hours or more in four school weeks" },
  longTerm: { nl: "langer dan vier weken afwezig", en: "absent for more than four weeks" },
  luxury: { nl: "luxeverzuim", en: "holiday without leave" },
  other: { nl: "ander verzuim, zoals zorgwekkend ziekteverzuim", en: "other absence, such as worrying illness" },
} as const satisfies Record<string, Localised>;
export type AbsenceReport = keyof typeof ABSENCE_REPORTS;

/** Exemptions by article of the Leerplichtwet 1969. "5 onder a" (unfit) is not "5a" (travelling families). */
export const EXEMPTION_ARTICLES = {
  "5-onder-a": { nl: "5 onder a: lichamelijke of psychische gronden", en: "5 under a: physical or mental grounds" },
  "5-onder-b": { nl: "5 onder b: bezwaar tegen de richting", en: "5 under b: objection to the denomination" },
  "5-onder-c": { nl: "5 onder c: school in het buitenland", en: "5 under c: school abroad" },
  "5a": { nl: "5a: trekkend bestaan", en: "5a: travelling life" },
  "15": { nl: "15: ander onderwijs", en: "15: other education" },
} as const satisfies Record<string, Localised>;
export type ExemptionArticle = keyof typeof EXEMPTION_ARTICLES;

/** What was done for a child who sits at home. */
export const GUIDANCE_STEPS = {
  plan: { nl: "plan van aanpak", en: "plan of approach" },
  consultation: { nl: "besproken aan de thuiszitterstafel", en: "discussed at the thuiszitterstafel" },
} as const satisfies Record<string, Localised>;
export type GuidanceStep = keyof typeof GUIDANCE_STEPS;
