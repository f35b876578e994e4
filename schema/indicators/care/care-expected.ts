import { NO_PERSONAL_BUDGET, PUPILS_NOT_RESIDENTS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { BYAR } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const careExpected: Indicator = {
  code: "care-expected",
  theme: "care",
  headline: false,
  label: { nl: "Jeugdhulp tegenover verwacht", en: "Youth care against expected" },
  question: {
    nl: "Hebben meer leerlingen jeugdhulp dan je zou verwachten bij deze schoolsoorten en leeftijden?",
    en: "Do more pupils have youth care than one would expect with these school types and ages?",
  },
  definition: {
    nl: "Het aantal leerlingen met jeugdhulp, gedeeld door het aantal dat je zou verwachten. Verwacht is: hoeveel leerlingen jeugdhulp zouden hebben als van elke schoolsoort en leeftijd een even groot deel jeugdhulp had als bij alle deelnemers samen. 1 is precies zoals verwacht, 1,2 is een vijfde meer, 0,8 een vijfde minder. Dit heet indirecte standaardisatie.",
    en: "The number of pupils with youth care, divided by the number that one would expect. Expected is: how many would have youth care if of each school type and age as large a part had it as of all participants together. 1 is just as expected, 1.2 a fifth more, 0.8 a fifth less. This is indirect standardisation.",
  },
  numerator: { nl: "leerlingen met jeugdhulp in het schooljaar", en: "pupils with youth care in the school year" },
  denominator: {
    nl: "verwacht aantal, gegeven schoolsoort en leeftijd van de eigen leerlingen",
    en: "expected number, given school type and age of the own pupils",
  },
  thresholds: [
    {
      nl: "Bij minder dan vijf verwachte leerlingen is er geen cijfer: dan zegt de verhouding te weinig.",
      en: "With fewer than five expected pupils there is no figure: the ratio would say too little.",
    },
  ],
  unit: "ratio",
  measure: { family: "ratio", of: "care-share" },
  population: { ...AT_SCHOOL, country: "none" },
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: BYAR,
  caveats: [
    {
      nl: "Alleen schoolsoort en leeftijd zijn gelijkgetrokken. Verschillen tussen wijken of gezinnen zitten er nog in.",
      en: "Only school type and age have been evened out. Differences between neighbourhoods or families remain.",
    },
    {
      nl: "De maatstaf is alle deelnemers samen, niet heel Nederland. Alle deelnemers samen hebben daarom altijd 1 en geen eigen cijfer.",
      en: "The reference is all participants, not the Netherlands. So all participants together are always 1 and have no figure of their own.",
    },
    {
      nl: "Twee verhoudingen zijn alleen met de maatstaf goed te vergelijken, niet precies met elkaar: elk gebied heeft eigen leerlingen.",
      en: "Two ratios compare well with the reference, not precisely with each other: each area has its own pupils.",
    },
    PUPILS_NOT_RESIDENTS,
    NO_PERSONAL_BUDGET,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Alle leerlingen zijn 9 jaar en zitten op een basisschool. Van alle deelnemers samen hebben 30 van de 100 jeugdhulp. School 99AA00 heeft 40 leerlingen: verwacht zijn er dus 12, en het zijn er 20. De verhouding is 20 gedeeld door 12: 1,67. Bij school 99AB00 zijn het er 10 tegenover 18 verwacht: 0,56.",
      en: "All pupils are 9 years old and at a primary school. Of all participants 30 of 100 have youth care. School 99AA00 has 40 pupils: 12 are expected, and there are 20. The ratio is 20 divided by 12: 1.67. At school 99AB00 there are 10 against 18 expected: 0.56.",
    },
    world: `
      pupil      | site   | residence | born    | care
      20 with    | 99AA00 | Almelo    | 2016-05 | 2025-10-01..
      20 without | 99AA00 | Almelo    | 2016-05 | -
      10 with    | 99AB00 | Enschede  | 2016-05 | 2025-10-01..
      50 without | 99AB00 | Enschede  | 2016-05 | -
    `,
    counted: {
      "99AA00": "1.67",
      "99AB00": "0.56",
    },
  },
};
