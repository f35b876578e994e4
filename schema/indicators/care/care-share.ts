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
};
