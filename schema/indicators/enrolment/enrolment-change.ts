import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE_AND_YEAR_BEFORE } from "../reference.ts";
import { ENROLMENTS } from "../source.ts";

export const enrolmentChange: Indicator = {
  code: "enrolment-change",
  theme: "enrolment",
  headline: false,
  label: { nl: "Groei of krimp", en: "Growth or decline" },
  question: {
    nl: "Hoeveel procent meer of minder leerlingen zijn er dan een jaar eerder?",
    en: "By how many per cent did the number of pupils change since a year before?",
  },
  definition: {
    nl: "Het verschil tussen het aantal leerlingen op 1 oktober en dat een jaar eerder, als percentage van het aantal een jaar eerder. Een minteken betekent krimp. Berekend uit de gepubliceerde, afgeronde aantallen.",
    en: "The difference between the number of pupils on 1 October and a year before, as a percentage of that a year before. A minus means decline. Computed from the published, rounded numbers.",
  },
  numerator: {
    nl: "leerlingen op 1 oktober min leerlingen een jaar eerder",
    en: "pupils on 1 October minus pupils a year before",
  },
  denominator: { nl: "leerlingen een jaar eerder", en: "pupils a year before" },
  thresholds: [
    {
      nl: "Alleen als beide jaren een aantal hebben, is er een cijfer.",
      en: "There is a figure only when both years have a number.",
    },
  ],
  unit: "percent",
  measure: { family: "change", of: "pupils" },
  population: AT_SCHOOL,
  reference: COUNT_DATE_AND_YEAR_BEFORE,
  periods: ["school-year"],
  source: ENROLMENTS,
  direction: "neutral",
  sensitive: false,
  breakdowns: ["school-type"],
  interval: null,
  caveats: [
    {
      nl: "Beide aantallen zijn afgerond op vijf. Bij een kleine school kan afronding enkele procenten schelen.",
      en: "Both numbers are rounded to five. Of a small school rounding may make a few per cent.",
    },
    {
      nl: "Een fusie, splitsing of nieuw gebouw verandert het aantal van een vestiging zonder dat er leerlingen bij komen.",
      en: "A merger, split or new building changes the number of a site although no pupils were added.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Vorig jaar had de school 25 leerlingen. Er gingen er 5 weg en er kwamen er 10 bij: nu zijn het er 30. Dat is 5 op 25, dus 20 procent meer.",
      en: "Last year the school had 25 pupils. 5 left and 10 came: now there are 30. That is 5 on 25, so 20 per cent more.",
    },
    world: `
      pupil   | site   | residence | last year
      20 stay | 99AB00 | Enschede  | 99AB00
      10 new  | 99AB00 | Enschede  | -
      5 gone  | -      | Enschede  | 99AB00
    `,
    counted: {
      "99AB00": "20",
      "0153": "20",
      "0153 school-type:bao": "20",
    },
  },
};
