import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE } from "../reference.ts";
import { ENROLMENTS } from "../source.ts";

export const municipalities: Indicator = {
  code: "municipalities",
  theme: "enrolment",
  headline: false,
  label: { nl: "Woongemeenten", en: "Municipalities of residence" },
  question: {
    nl: "Uit hoeveel gemeenten komen de leerlingen?",
    en: "From how many municipalities do the pupils come?",
  },
  definition: {
    nl: "Het aantal verschillende gemeenten waar de leerlingen wonen die op 1 oktober staan ingeschreven. De gemeente van de school zelf telt mee als er leerlingen wonen. Met elke woongemeente maakt een school eigen afspraken over jeugdhulp.",
    en: "The number of distinct municipalities in which pupils live who are enrolled on 1 October. The municipality of the school itself counts when pupils live there. A school agrees on youth care with each of them.",
  },
  numerator: { nl: "verschillende woongemeenten van leerlingen", en: "distinct municipalities of residence of pupils" },
  denominator: null,
  thresholds: [
    { nl: "Eén leerling uit een gemeente is genoeg.", en: "One pupil from a municipality is enough." },
    {
      nl: "Afgerond op vijftallen. 1 tot en met 4 gemeenten wordt afgeschermd.",
      en: "Rounded to fives. 1 to 4 municipalities are suppressed.",
    },
  ],
  unit: "count",
  measure: { family: "distinct", what: "municipalities", where: ["residenceKnown"] },
  population: AT_SCHOOL,
  reference: COUNT_DATE,
  periods: ["school-year"],
  source: ENROLMENTS,
  direction: "heavier",
  sensitive: false,
  breakdowns: [],
  interval: null,
  caveats: [
    {
      nl: "De aantallen van scholen tellen niet op tot dat van een gebied: dezelfde gemeente kan bij meer scholen horen.",
      en: "The numbers of schools do not sum to that of an area: several schools may share a municipality.",
    },
    {
      nl: "Leerlingen van wie de woongemeente niet bekend is, tellen niet mee.",
      en: "Pupils whose municipality is not known are not included.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "De leerlingen van school 99AB00 komen uit Enschede, Almelo en Deventer: 3 gemeenten, die van de school meegeteld. School 99AA00 heeft er 2. Samen zijn het er 3 en niet 5: dezelfde gemeente telt één keer.",
      en: "The pupils of school 99AB00 come from Enschede, Almelo and Deventer: 3 municipalities, its own included. School 99AA00 has 2. Together there are 3 and not 5: a municipality counts once.",
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
      "99AB00": "3",
      "99AA00": "2",
      "IR-TWENTE": "3",
    },
  },
};
