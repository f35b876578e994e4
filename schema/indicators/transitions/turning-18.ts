import { NO_PERSONAL_BUDGET } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const turning18: Indicator = {
  code: "turning-18",
  theme: "transitions",
  headline: false,
  label: { nl: "Bijna achttien, met jeugdhulp", en: "Nearly eighteen, with youth care" },
  question: {
    nl: "Hoeveel leerlingen van vso en praktijkonderwijs met jeugdhulp worden binnen een jaar 18?",
    en: "How many pupils of vso and practical training with youth care turn 18 within a year?",
  },
  definition: {
    nl: "Het aantal leerlingen van voortgezet speciaal onderwijs (vso) en praktijkonderwijs (PrO) dat in het schooljaar jeugdhulp had en binnen twaalf maanden na 1 oktober 18 wordt. Jeugdhulp loopt tot 18 jaar en kan worden verlengd tot 23. Voor deze leerlingen is een plan voor daarna nodig.",
    en: "The number of pupils of special secondary education (vso) and practical training (PrO) who had youth care in the school year and turn 18 within twelve months after 1 October. Youth care runs to 18 and may be extended to 23. These pupils need a plan for what comes next.",
  },
  numerator: {
    nl: "leerlingen van vso en praktijkonderwijs met jeugdhulp die binnen een jaar 18 worden",
    en: "pupils of vso and practical training with youth care who turn 18 within a year",
  },
  denominator: null,
  thresholds: [
    {
      nl: "Wie op 1 oktober al 18 is, telt niet mee. De monitor kent alleen de maand van geboorte: wie in oktober van het jaar erna 18 wordt, telt niet mee.",
      en: "Who is 18 on 1 October does not count. The monitor knows only the month of birth: who turns 18 in October of the year after does not count.",
    },
    {
      nl: "Eén dag jeugdhulp in het schooljaar is genoeg.",
      en: "One day of youth care in the school year is enough.",
    },
  ],
  unit: "persons",
  measure: { family: "persons", of: ["turning18", "withCare"], known: ["careKnown"] },
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
};
