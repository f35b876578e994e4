import { NO_PERSONAL_BUDGET } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const collectiveShare: Indicator = {
  code: "collective-share",
  theme: "care",
  headline: false,
  label: { nl: "Jeugdhulp via een collectief arrangement", en: "Youth care under a collective arrangement" },
  question: {
    nl: "Welk deel van de leerlingen met jeugdhulp krijgt die via een collectief arrangement?",
    en: "Which share of the pupils with youth care gets it under a collective arrangement?",
  },
  definition: {
    nl: "Het percentage van de leerlingen met jeugdhulp van wie in het schooljaar minstens één traject onder een collectief arrangement viel. Een collectief arrangement is een afspraak met een zorgaanbieder over hulp op school, zonder apart besluit per kind.",
    en: "The percentage of pupils with youth care of whom at least one trajectory of the school year fell under a collective arrangement: an agreement with a care provider on help at school, without a decision for each child.",
  },
  numerator: {
    nl: "leerlingen met jeugdhulp via een collectief arrangement",
    en: "pupils with youth care under a collective arrangement",
  },
  denominator: { nl: "leerlingen met jeugdhulp in het schooljaar", en: "pupils with youth care in the school year" },
  thresholds: [
    {
      nl: "Eén dag is genoeg. Wie daarnaast ook hulp met een eigen besluit heeft, telt mee.",
      en: "One day is enough. Who also has care by a decision of his own counts.",
    },
  ],
  unit: "percent",
  measure: { family: "share", of: ["collectiveCare"], among: ["careKnown", "withCare"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year", "half-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "neutral",
  sensitive: true,
  breakdowns: ["school-type"],
  interval: WILSON,
  caveats: [
    {
      nl: "Hulp in de klas of op school die niemand per leerling vastlegt, is hier niet te zien. Een school met een arrangement kan dus toch 0 procent hebben.",
      en: "Help in the class or at school that nobody records by pupil is not seen here. So a school with an arrangement may have 0 per cent.",
    },
    NO_PERSONAL_BUDGET,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Vier leerlingen krijgen hulp via het arrangement. Anna ook, naast hulp met een eigen besluit. Bij Bram eindigde de hulp via het arrangement vóór het schooljaar; hij telt alleen in de noemer.",
      en: "Four pupils get care under the arrangement. So does Anna, beside care by a decision of her own. For Bram care under the arrangement ended before the school year; he counts only below the line.",
    },
    world: `
      pupil      | site   | residence | care
      10 without | 99AA00 | Almelo    | -
      4 together | 99AA00 | Almelo    | 2025-10-01.., collective
      5 own      | 99AA00 | Almelo    | 2025-10-01..
      Anna       | 99AA00 | Almelo    | 2025-10-01.., 2025-11-01.. by 2, collective
      Bram       | 99AA00 | Almelo    | 2025-01-01..2025-07-31, collective, 2025-09-01.. by 2
    `,
    counted: {
      "99AA00": "5 of 11",
    },
  },
};
