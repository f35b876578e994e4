import { ONLY_THE_KNOWN } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE } from "../reference.ts";
import { ENROLMENTS } from "../source.ts";

export const otherMunicipality: Indicator = {
  code: "other-municipality",
  theme: "enrolment",
  headline: false,
  label: { nl: "Leerlingen uit een andere gemeente", en: "Pupils from another municipality" },
  question: {
    nl: "Welk deel van de leerlingen woont in een andere gemeente dan die van de school?",
    en: "Which share of pupils lives in another municipality than that of the school?",
  },
  definition: {
    nl: "Het percentage leerlingen dat op 1 oktober in een andere gemeente woont dan de gemeente waar de schoolvestiging staat. Voor hulp aan deze leerlingen is hun eigen gemeente verantwoordelijk, niet die van de school (woonplaatsbeginsel).",
    en: "The percentage of pupils who on 1 October live in another municipality than the one where the school site stands. Their own municipality answers for their care, not that of the school (place of residence rule).",
  },
  numerator: { nl: "leerlingen die in een andere gemeente wonen", en: "pupils who live in another municipality" },
  denominator: {
    nl: "leerlingen van wie de woongemeente bekend is",
    en: "pupils whose municipality of residence is known",
  },
  thresholds: [
    {
      nl: "Ook in een regio telt de gemeente van de school: wie binnen de regio naar een andere gemeente reist, telt mee.",
      en: "In a region, too, the municipality of the school counts: who travels to another municipality within the region is included.",
    },
  ],
  unit: "percent",
  measure: { family: "share", of: ["livesElsewhere"], among: ["residenceKnown"] },
  population: AT_SCHOOL,
  reference: COUNT_DATE,
  periods: ["school-year"],
  source: ENROLMENTS,
  direction: "neutral",
  // Where pupils live is no fact about their health or conduct.
  sensitive: false,
  breakdowns: ["school-type"],
  interval: WILSON,
  caveats: [ONLY_THE_KNOWN],
  since: "2026",
};
