import {
  ALLOCATION_IS_NOT_USE,
  NO_PERSONAL_BUDGET,
  ONLY_THE_KNOWN,
  PUPILS_NOT_RESIDENTS,
  TREND_BREAK,
} from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const careShare: Indicator = {
  code: "care-share",
  theme: "care",
  headline: true,
  label: { nl: "Leerlingen met jeugdhulp", en: "Pupils with youth care" },
  question: { nl: "Welk deel van de leerlingen heeft jeugdhulp?", en: "Which share of pupils has youth care?" },
  definition: {
    nl: "Het percentage leerlingen (ingeschreven op 1 oktober) voor wie in de periode op minstens één dag jeugdhulp, jeugdbescherming of jeugdreclassering liep. Het CBS noemt deze drie samen jeugdzorg. Een leerling met meer vormen van hulp telt één keer.",
    en: "The percentage of pupils (enrolled on 1 October) for whom youth care, child protection or youth probation ran on at least one day of the period. CBS calls the three together jeugdzorg. A pupil with several forms of care counts once.",
  },
  numerator: { nl: "leerlingen met jeugdhulp in de periode", en: "pupils with youth care in the period" },
  denominator: {
    nl: "gekoppelde leerlingen uit gemeenten die jeugdhulp leverden",
    en: "linked pupils from municipalities that delivered youth care",
  },
  thresholds: [
    {
      nl: "Eén dag is genoeg: hulp die op de eerste dag van de periode eindigt of op de laatste dag begint, telt mee. Hulp die de dag ervoor eindigde, telt niet mee.",
      en: "One day is enough: care that ends on the first day of the period or starts on the last counts. Care that ended the day before does not.",
    },
    {
      nl: "Logeren buiten het gezin is jeugdhulp met verblijf, ook als het een weekend is (CBS).",
      en: "Sleeping elsewhere is care with stay, even for a weekend (CBS).",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["withCare"],
    among: { school: ["careKnown"], residence: ["enrolled", "careKnown"] },
  },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year", "half-year"],
  halvesEverywhere: true,
  source: CARE_AND_ENROLMENTS,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["care-form", "school-type", "year-group", "age", "sex", "whose", "type-age"],
  gate: "care",
  interval: WILSON,
  caveats: [
    PUPILS_NOT_RESIDENTS,
    {
      nl: "Vormen van hulp tellen niet op tot het totaal: een leerling kan meer dan één vorm hebben (CBS).",
      en: "Forms of care do not sum to the total: a pupil may have several (CBS).",
    },
    ALLOCATION_IS_NOT_USE,
    NO_PERSONAL_BUDGET,
    ONLY_THE_KNOWN,
    TREND_BREAK,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "De hulp van Anna eindigt op de eerste dag van het schooljaar en telt, die van Bram een dag eerder en telt niet. Chris begint op de laatste dag en telt. Dewi heeft twee vormen van hulp en telt één keer. Van Emma is niet bekend of zij hulp heeft, want haar inschrijving is niet te koppelen: zij staat niet in de noemer.",
      en: "The care of Anna ends on the first day of the school year and counts, that of Bram a day before and does not. Chris starts on the last day and counts. Dewi has two forms of care and counts once. It is not known whether Emma has care, as her enrolment cannot be linked: she is not below the line.",
    },
    world: `
      pupil      | site   | residence | linked | care
      10 without | 99AA00 | Almelo    | yes    | -
      Anna       | 99AA00 | Almelo    | yes    | 2024-03-01..2025-08-01
      Bram       | 99AA00 | Almelo    | yes    | 2024-03-01..2025-07-31
      Chris      | 99AA00 | Almelo    | yes    | 2026-07-31..
      Dewi       | 99AA00 | Almelo    | yes    | protection 2025-10-01..2026-01-31, 2025-11-01.. by 2
      Emma       | 99AA00 | Almelo    | no     | 2025-10-01..
    `,
    counted: {
      "99AA00": "3 of 14",
      "IR-TWENTE care-form:without-stay": "3 of 14",
      "IR-TWENTE care-form:protection": "1 of 14",
      "99AA00 2025-2026 1": "2 of 14",
      "99AA00 2025-2026 2": "2 of 14",
    },
  },
};
