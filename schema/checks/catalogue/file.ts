import { ALL_KINDS, type Check } from "../check.ts";

/** What the source itself counted when it prepared its file. */
export const FILE_CHECKS = {
  rejected: {
    rung: "file",
    kinds: ALL_KINDS,
    measure: { nl: "aandeel afgekeurde regels", en: "share of rejected rows" },
    unit: "share",
    thresholds: { tell: 0.05, ask: 0.25, least: 20 },
    title: { nl: "Veel regels afgekeurd", en: "Many rows rejected" },
    explanation: {
      nl: "Bij het voorbereiden is {measured} van de regels afgekeurd. Die regels tellen niet mee.",
      en: "Of the rows {measured} were rejected while preparing. They do not count.",
    },
    remedy: {
      nl: "Verbeter de regels die het verslag van de voorbereiding noemt en lever opnieuw.",
      en: "Mend the rows that the report of the preparation names and deliver again.",
    },
  },
  unlinked: {
    rung: "file",
    kinds: ALL_KINDS,
    measure: { nl: "aandeel regels zonder koppelsleutel", en: "share of rows that cannot be linked" },
    unit: "share",
    thresholds: { tell: 0.1, ask: 0.5, least: 20 },
    title: { nl: "Veel regels niet te koppelen", en: "Many rows cannot be linked" },
    explanation: {
      nl: "Van {measured} van de regels ontbreekt een bruikbaar burgerservicenummer. Zij tellen mee, maar niet in cijfers die bronnen samenbrengen.",
      en: "Of the rows {measured} have no usable citizen number. They count, but not in figures that join sources.",
    },
    remedy: {
      nl: "Kijk in het verslag waarom regels niet gekoppeld zijn. Vul de burgerservicenummers aan in de bron en lever opnieuw.",
      en: "See in the report why rows are not linked. Complete the citizen numbers at the source and deliver again.",
    },
  },
} as const satisfies Record<string, Check>;
