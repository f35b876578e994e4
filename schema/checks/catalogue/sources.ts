import type { Check } from "../check.ts";

/** Against what the other sources delivered over the same school year. */
export const SOURCE_CHECKS = {
  "attendance-not-enrolled": {
    rung: "sources",
    kinds: ["attendance"],
    measure: { nl: "aandeel verzuim van wie niet is ingeschreven", en: "share of absence of who is not enrolled" },
    unit: "share",
    thresholds: { ask: 0.5, tell: 0.05, least: 20 },
    title: { nl: "Verzuim van leerlingen die niet zijn ingeschreven", en: "Absence of pupils who are not enrolled" },
    explanation: {
      nl: "Bij {place} is {measured} van het gekoppelde verzuim van leerlingen die in dit schooljaar op geen enkele school zijn ingeschreven.",
      en: "At {place} {measured} of the linked absence is of pupils who are enrolled at no school in this school year.",
    },
    remedy: {
      nl: "Ga na of inschrijvingen en verzuim uit hetzelfde schooljaar komen, en lever de inschrijvingen zo nodig opnieuw.",
      en: "Check that enrolments and absence are of the same school year, and deliver the enrolments again if needed.",
    },
  },
  "care-not-enrolled": {
    rung: "sources",
    kinds: ["care"],
    measure: { nl: "aandeel trajecten van wie niet is ingeschreven", en: "share of care of who is not enrolled" },
    unit: "share",
    // young children and those over 18 have care and no school
    thresholds: { ask: 0.95, tell: 0.6, least: 20, coverage: 0.8 },
    title: { nl: "Jeugdhulp van jeugdigen die niet zijn ingeschreven", en: "Care of youths who are not enrolled" },
    explanation: {
      nl: "Van {measured} van de gekoppelde trajecten is de jeugdige op geen enkele school ingeschreven, terwijl de scholen in de gemeente geleverd hebben.",
      en: "Of {measured} of the linked episodes the youth is enrolled at no school, while the schools here delivered.",
    },
    remedy: {
      nl: "Ga na of de levering van het juiste schooljaar is en of de burgerservicenummers die van de jeugdigen zelf zijn.",
      en: "Check that the delivery is of the right school year and the citizen numbers are of the youths themselves.",
    },
  },
  "not-enrolled-but-enrolled": {
    rung: "sources",
    kinds: ["attendance"],
    measure: { nl: "aandeel dat wel is ingeschreven", en: "share that is enrolled" },
    unit: "share",
    thresholds: { ask: null, tell: 0.2, least: 10 },
    title: { nl: "Niet-ingeschreven jeugdigen zijn wel ingeschreven", en: "Youths not enrolled are enrolled" },
    explanation: {
      nl: "Van {measured} van de jeugdigen die als niet ingeschreven zijn geleverd, heeft een school in dezelfde dagen een inschrijving geleverd.",
      en: "Of {measured} of the youths delivered as not enrolled a school delivered an enrolment over the same days.",
    },
    remedy: {
      nl: "Leg uw lijst naast het register van inschrijvingen en haal wie is ingeschreven eraf.",
      en: "Compare your list with the register of enrolments and take off who is enrolled.",
    },
  },
  "site-without-enrolment": {
    rung: "sources",
    kinds: ["attendance"],
    measure: { nl: "verzuim van een vestiging zonder inschrijvingen", en: "absence of a site without enrolments" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 1 },
    title: { nl: "Verzuim zonder inschrijvingen", en: "Absence without enrolments" },
    explanation: {
      nl: "Van {place} zijn {measured} perioden van verzuim geleverd, maar geen inschrijvingen, terwijl andere vestigingen die wel hebben.",
      en: "Of {place} {measured} spells were delivered but no enrolments, while other sites have them.",
    },
    remedy: {
      nl: "Lever ook de inschrijvingen van deze vestiging, of verbeter de vestigingscode in het verzuimbestand.",
      en: "Deliver the enrolments of this site too, or mend the site code in the absence file.",
    },
  },
  "site-without-calendar": {
    rung: "sources",
    kinds: ["enrolment", "attendance"],
    measure: { nl: "vestigingen zonder kalender van lesdagen", en: "sites without calendar of school days" },
    unit: "count",
    thresholds: { ask: null, tell: 1, least: 1 },
    title: { nl: "Een vestiging zonder kalender van lesdagen", en: "A site without a calendar of school days" },
    explanation: {
      nl: "{place} heeft {measured} ingeschreven leerlingen en geen lesdagen in de verzuimlevering. Zonder lesdagen komt er geen verzuimcijfer.",
      en: "{place} has {measured} enrolled pupils and no school days in the attendance delivery. Without them there is no absence figure.",
    },
    remedy: {
      nl: "Voeg de kalender van deze vestiging toe aan de verzuimlevering.",
      en: "Add the calendar of this site to the attendance delivery.",
    },
  },
} as const satisfies Record<string, Check>;
