import type { Localised } from "../../vocabulary/index.ts";
import type { Check, Thresholds } from "../check.ts";

/** Far outside: this many times the interquartile range from the median of the others (after Tukey's fences). */
const FAR: Thresholds = { ask: null, tell: 3, least: 30, peers: 8 };

const LOOK: Localised = {
  nl: "Ga na of het bestand volledig is en of de eenheid klopt. Is het echt zo, dan hoeft u niets te doen.",
  en: "Check that the file is whole and its unit right. If it is really so there is nothing to do.",
};

/** Against other organisations that deliver the same kind, and for schools the same type of school. */
export const PEER_CHECKS = {
  "peer-absence": {
    rung: "peers",
    kinds: ["attendance"],
    measure: { nl: "gemiste lesminuten per leerling per week", en: "lesson minutes missed per pupil and week" },
    unit: "rate",
    thresholds: FAR,
    title: { nl: "Verzuim ligt ver van dat van andere scholen", en: "Absence is far from that of other schools" },
    explanation: {
      nl: "Bij {place} mist een leerling per week {measured} lesminuten. Op de helft van de scholen van dezelfde soort is dat {expected} of minder.",
      en: "At {place} a pupil misses {measured} lesson minutes a week. At half of the schools of this type it is {expected} or less.",
    },
    remedy: LOOK,
  },
  "peer-unlinked": {
    rung: "peers",
    kinds: ["enrolment", "care", "attendance"],
    measure: { nl: "aandeel regels zonder koppelsleutel", en: "share of rows that cannot be linked" },
    unit: "share",
    thresholds: { ...FAR, difference: 0.05 },
    title: { nl: "Veel minder te koppelen dan bij anderen", en: "Far fewer rows linked than elsewhere" },
    explanation: {
      nl: "Bij {place} is {measured} van de regels niet te koppelen. Bij de helft van de anderen is dat {expected} of minder.",
      en: "At {place} {measured} of the rows cannot be linked. At half of the others it is {expected} or less.",
    },
    remedy: {
      nl: "Vul de burgerservicenummers aan in de bron; het verslag van de voorbereiding zegt welke regels het zijn.",
      en: "Complete the citizen numbers at the source; the report of the preparation names the rows.",
    },
  },
  "peer-year-group": {
    rung: "peers",
    kinds: ["enrolment"],
    measure: { nl: "aandeel inschrijvingen zonder jaargroep", en: "share of enrolments without year group" },
    unit: "share",
    thresholds: { ...FAR, difference: 0.05 },
    title: { nl: "Veel leerlingen zonder jaargroep", en: "Many pupils without a year group" },
    explanation: {
      nl: "Bij {place} heeft {measured} van de inschrijvingen geen jaargroep. Bij de helft van de scholen van dezelfde soort is dat {expected} of minder.",
      en: "At {place} {measured} of the enrolments have no year group. At half of the schools of this type it is {expected} or less.",
    },
    remedy: {
      nl: "Vul de jaargroep van de klas of van de leerling in, in uw administratie.",
      en: "Fill in the year group of the class or of the pupil in your administration.",
    },
  },
  "peer-episodes": {
    rung: "peers",
    kinds: ["care"],
    measure: { nl: "trajecten per 1.000 leerlingen", en: "care episodes per 1,000 pupils" },
    unit: "rate",
    thresholds: { ...FAR, coverage: 0.8 },
    title: { nl: "Jeugdhulp ligt ver van die van andere gemeenten", en: "Youth care is far from that of others" },
    explanation: {
      nl: "De levering telt {measured} trajecten per 1.000 leerlingen van scholen in de gemeente. Bij de helft van de gemeenten is dat {expected} of minder.",
      en: "The delivery has {measured} episodes per 1,000 pupils of schools here. In half of the municipalities it is {expected} or less.",
    },
    remedy: LOOK,
  },
  "no-illness": {
    rung: "peers",
    kinds: ["attendance"],
    measure: { nl: "perioden van ziekte", en: "spells of illness" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 50, days: 56 },
    title: { nl: "Geen enkele ziekmelding", en: "Not one spell of illness" },
    explanation: {
      nl: "Bij {place} is in de hele periode niemand ziek geweest, bij {expected} leerlingen.",
      en: "At {place} nobody was ill in the whole period, of {expected} pupils.",
    },
    remedy: {
      nl: "Neem ziekmeldingen op in de uitvoer van uw verzuimregistratie.",
      en: "Include illness in the export of your absence registration.",
    },
  },
  "no-unauthorised": {
    rung: "peers",
    kinds: ["attendance"],
    measure: { nl: "perioden van ongeoorloofd verzuim", en: "spells of unauthorised absence" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 400, days: 182 },
    title: { nl: "Geen enkel ongeoorloofd verzuim", en: "No unauthorised absence at all" },
    explanation: {
      nl: "Bij {place} is in de hele periode geen ongeoorloofd verzuim geleverd, bij {expected} leerlingen.",
      en: "At {place} no unauthorised absence was delivered for the whole period, of {expected} pupils.",
    },
    remedy: {
      nl: "Ga na of ongeoorloofd verzuim in uw registratie een code heeft die de voorbereiding kent.",
      en: "Check that unauthorised absence has a code in your registration that the preparation knows.",
    },
  },
} as const satisfies Record<string, Check>;
