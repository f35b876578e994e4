import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE } from "../reference.ts";
import { ENROLMENTS } from "../source.ts";

export const specialShare: Indicator = {
  code: "special-share",
  theme: "enrolment",
  headline: false,
  label: { nl: "Leerlingen in gespecialiseerd onderwijs", en: "Pupils in special education" },
  question: {
    nl: "Welk deel van de leerlingen zit op een school voor gespecialiseerd onderwijs?",
    en: "Which share of pupils is at a school for special education?",
  },
  definition: {
    nl: "Het percentage leerlingen dat op 1 oktober staat ingeschreven bij een vestiging voor speciaal onderwijs (so), voortgezet speciaal onderwijs (vso), speciaal basisonderwijs (sbo) of praktijkonderwijs (PrO).",
    en: "The percentage of pupils enrolled on 1 October at a site for special education (so), special secondary education (vso), special primary school (sbo) or practical training (PrO).",
  },
  numerator: {
    nl: "leerlingen in so, vso, sbo of praktijkonderwijs",
    en: "pupils in so, vso, sbo or practical training",
  },
  denominator: { nl: "alle leerlingen op 1 oktober", en: "all pupils on 1 October" },
  thresholds: [
    {
      nl: "De soort van de vestiging telt, niet de klas: een praktijkklas op een vmbo-school telt niet mee.",
      en: "The kind of the site counts, not the class: a class for practical training at another school is not included.",
    },
  ],
  unit: "percent",
  measure: { family: "share", of: ["inSpecial"], among: ["enrolled"] },
  population: AT_SCHOOL,
  reference: COUNT_DATE,
  periods: ["school-year"],
  source: ENROLMENTS,
  // It shows where such schools stand; that a region has many may be a choice.
  direction: "neutral",
  // What kind of school it is, everybody knows.
  sensitive: false,
  breakdowns: ["special-kind", "age", "sex", "whose"],
  interval: WILSON,
  caveats: [
    {
      nl: "Leerlingen tellen waar de school staat. Een gemeente met een grote school voor gespecialiseerd onderwijs krijgt leerlingen uit de hele regio. Kies 'inwoners van het gebied' voor de jongeren die er wonen.",
      en: "Pupils count where the school stands. A municipality with a large special school receives pupils from the whole region. Choose 'residents of the area' for the youths who live there.",
    },
    {
      nl: "Op één school is het cijfer bijna altijd 0 of 100 procent.",
      en: "Of one school the figure is nearly always 0 or 100 per cent.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Van 50 leerlingen in de regio zitten er 6 in het sbo, 4 in het so, 3 in het vso en 7 in het praktijkonderwijs: samen 20. Het samenwerkingsverband voor het basisonderwijs heeft 30 leerlingen, van wie 10 in sbo of so.",
      en: "Of 50 pupils in the region 6 are in sbo, 4 in so, 3 in vso and 7 in practical training: 20 together. The primary alliance has 30 pupils, 10 of whom are in sbo or so.",
    },
    world: `
      pupil   | site   | residence
      20 bao  | 99AD00 | Enschede
      6 sbo   | 99AG00 | Enschede
      4 so    | 99AH00 | Enschede
      3 vso   | 99AJ00 | Enschede
      7 pro   | 99AK00 | Enschede
      10 havo | 99AC00 | Enschede
    `,
    counted: {
      "IR-TWENTE": "20 of 50",
      "IR-TWENTE special-kind:so-vso": "7 of 50",
      "IR-TWENTE special-kind:sbo": "6 of 50",
      "IR-TWENTE special-kind:pro": "7 of 50",
      PO2302: "10 of 30",
      "99AG00": "6 of 6",
    },
  },
};
