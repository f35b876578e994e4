import type { Localised } from "./localised.ts";

export interface FigureStateWords {
  readonly label: Localised;
  readonly reason: Localised;
}

/** States of a figure: a number, or a reason why there is none. Never 0, never an empty cell. */
export const OBSERVATION_STATUSES = {
  PUBLISHED: {
    label: { nl: "vastgesteld", en: "final" },
    reason: { nl: "Vastgesteld cijfer.", en: "Final figure." },
  },
  PROVISIONAL: {
    label: { nl: "voorlopig", en: "provisional" },
    reason: {
      nl: "Voorlopig cijfer: de periode was nog niet afgesloten.",
      en: "Provisional: the period had not ended.",
    },
  },
  SUPPRESSED: {
    label: { nl: "afgeschermd", en: "suppressed" },
    reason: {
      nl: "Afgeschermd: het gaat om te weinig leerlingen, of een ander afgeschermd cijfer zou eruit te herleiden zijn.",
      en: "Suppressed: too few pupils are concerned, or another suppressed figure could be worked out from it.",
    },
  },
  TOO_FEW: {
    label: { nl: "te weinig leerlingen", en: "too few pupils" },
    reason: {
      nl: "Te weinig leerlingen: dit cijfer wordt pas getoond vanaf tien leerlingen.",
      en: "Too few pupils: shown from ten pupils on.",
    },
  },
  NOT_DELIVERED: {
    label: { nl: "niet geleverd", en: "not delivered" },
    reason: {
      nl: "Niet geleverd: niet alle bronnen voor dit cijfer hebben over deze periode geleverd.",
      en: "Not delivered: not all sources of this figure delivered for this period.",
    },
  },
  NOT_APPLICABLE: {
    label: { nl: "niet van toepassing", en: "not applicable" },
    reason: {
      nl: "Niet van toepassing: dit cijfer bestaat niet op dit niveau.",
      en: "Not applicable: this figure does not exist at this level.",
    },
  },
} as const satisfies Record<string, FigureStateWords>;

export type ObservationStatus = keyof typeof OBSERVATION_STATUSES;

/** The states in which there is a number. */
export const hasValue = (status: ObservationStatus): boolean => status === "PUBLISHED" || status === "PROVISIONAL";
