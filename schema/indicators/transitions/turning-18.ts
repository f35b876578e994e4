import { NO_PERSONAL_BUDGET } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const turning18: Indicator = {
  code: "turning-18",
  theme: "transitions",
  headline: false,
  label: { nl: "Bijna achttien met jeugdhulp", en: "Nearly eighteen with youth care" },
  question: {
    nl: "Hoeveel leerlingen van vso en praktijkonderwijs met jeugdhulp worden binnen een jaar 18?",
    en: "How many pupils of vso and practical training with youth care turn 18 within a year?",
  },
  definition: {
    nl: "Het aantal leerlingen van voortgezet speciaal onderwijs (vso) en praktijkonderwijs (PrO) dat in het schooljaar jeugdhulp had, op 1 oktober 17 jaar is en dus binnen een jaar 18 wordt. Jeugdhulp loopt tot 18 jaar en kan worden verlengd tot 23. Voor deze leerlingen is een plan voor daarna nodig.",
    en: "The number of pupils of special secondary education (vso) and practical training (PrO) who had youth care in the school year, are 17 on 1 October and so turn 18 within a year. Youth care runs to 18 and may be extended to 23. These pupils need a plan for what comes next.",
  },
  numerator: {
    nl: "leerlingen van vso en praktijkonderwijs met jeugdhulp die binnen een jaar 18 worden",
    en: "pupils of vso and practical training with youth care who turn 18 within a year",
  },
  denominator: null,
  thresholds: [
    {
      nl: "De monitor kent alleen de maand van geboorte en rekent met de eerste dag ervan. Geteld is dus wie 18 wordt van november tot en met oktober van het volgende jaar.",
      en: "The monitor knows only the month of birth and reckons with its first day. So those count who turn 18 from November up to and including October of the next year.",
    },
    {
      nl: "Eén dag jeugdhulp in het schooljaar is genoeg.",
      en: "One day of youth care in the school year is enough.",
    },
  ],
  unit: "persons",
  measure: { family: "persons", of: ["turning18", "withCare"], known: ["careKnown", "turning18"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["school-type"],
  interval: null,
  caveats: [
    {
      nl: "Het is een aantal, geen percentage: grote scholen hebben er meer.",
      en: "It is a number, not a percentage: large schools have more.",
    },
    {
      nl: "Leerlingen van wie niet bekend is of zij jeugdhulp hebben, tellen niet mee. Het echte aantal kan dus hoger zijn.",
      en: "Pupils of whom it is not known whether they have youth care are not included. The true number may be higher.",
    },
    NO_PERSONAL_BUDGET,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna en Chris zijn op 1 oktober 17 en hebben jeugdhulp. Bram is op 1 oktober al 18: wij rekenen met de eerste dag van de maand van geboorte. Dewi is nog 16. Emma zit op het havo. Finn zit op het praktijkonderwijs en telt. Gijs is 17 maar heeft geen jeugdhulp.",
      en: "Anna and Chris are 17 on 1 October and have youth care. Bram is 18 already: we reckon with the first day of the month of birth. Dewi is still 16. Emma is at a general school. Finn is in practical training and counts. Gijs is 17 but has no youth care.",
    },
    world: `
      pupil     | site   | residence | born    | care
      10 others | 99AJ00 | Enschede  | 2010-05 | 2025-10-01..
      Anna      | 99AJ00 | Enschede  | 2007-11 | 2025-10-01..
      Bram      | 99AJ00 | Enschede  | 2007-10 | 2025-10-01..
      Chris     | 99AJ00 | Enschede  | 2008-10 | 2025-10-01..
      Dewi      | 99AJ00 | Enschede  | 2008-11 | 2025-10-01..
      Emma      | 99AC00 | Enschede  | 2008-01 | 2025-10-01..
      Finn      | 99AK00 | Enschede  | 2008-01 | 2025-10-01..
      Gijs      | 99AJ00 | Enschede  | 2008-01 | -
    `,
    counted: {
      "99AJ00": "2",
      "99AK00": "1",
      "99AC00": "0",
      "IR-TWENTE": "3",
      "IR-TWENTE school-type:vso": "2",
    },
  },
};
