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
  example: {
    shows: {
      nl: "School 99AB00 staat in Enschede. Van 17 leerlingen is de woongemeente bekend; 7 van hen wonen in Almelo of Deventer. De twee leerlingen van wie de woongemeente ontbreekt, tellen niet mee. Op school 99AA00 in Almelo komt 1 van de 6 uit Enschede: ook wie binnen de regio reist, telt mee.",
      en: "School 99AB00 is in Enschede. Of 17 pupils the municipality is known; 7 of them live in Almelo or Deventer. The two pupils whose municipality is missing are left out. At school 99AA00 in Almelo 1 of 6 comes from Enschede: who travels within the region counts as well.",
    },
    world: `
      pupil     | site   | residence
      10 near   | 99AB00 | Enschede
      4 far     | 99AB00 | Almelo
      3 farther | 99AB00 | Deventer
      2 unknown | 99AB00 | -
      5 near    | 99AA00 | Almelo
      1 far     | 99AA00 | Enschede
    `,
    counted: {
      "99AB00": "7 of 17",
      "99AA00": "1 of 6",
      "IR-TWENTE": "8 of 23",
    },
  },
};
