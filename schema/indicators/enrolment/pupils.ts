import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE } from "../reference.ts";
import { ENROLMENTS } from "../source.ts";

export const pupils: Indicator = {
  code: "pupils",
  theme: "enrolment",
  headline: true,
  label: { nl: "Leerlingen", en: "Pupils" },
  question: { nl: "Hoeveel leerlingen staan ingeschreven?", en: "How many pupils are enrolled?" },
  definition: {
    nl: "Het aantal leerlingen dat op 1 oktober staat ingeschreven bij een schoolvestiging in het gebied. Een leerling met twee inschrijvingen in het gebied telt één keer. 1 oktober is de teldatum van DUO.",
    en: "The number of pupils enrolled on 1 October at a school site in the area. A pupil with two enrolments in the area counts once. DUO counts on 1 October as well.",
  },
  numerator: { nl: "leerlingen ingeschreven op 1 oktober", en: "pupils enrolled on 1 October" },
  denominator: null,
  thresholds: [
    {
      nl: "Wie op 1 oktober begint of op 1 oktober zijn laatste dag heeft, telt mee. Wie op 2 oktober begint, telt niet mee.",
      en: "Who starts on 1 October, or has his last day on 1 October, counts. Who starts on 2 October does not.",
    },
    { nl: "De leeftijd is die op 1 oktober.", en: "Age is that on 1 October." },
  ],
  unit: "persons",
  measure: { family: "persons", of: ["enrolled"], known: ["enrolled"] },
  population: AT_SCHOOL,
  reference: COUNT_DATE,
  periods: ["school-year"],
  source: ENROLMENTS,
  direction: "neutral",
  // That a child is at a school tells nothing that its neighbours do not know.
  sensitive: false,
  breakdowns: ["school-type", "year-group", "age", "sex", "whose"],
  // Pupils by school type are special-share by kind of special education.
  interval: null,
  caveats: [
    {
      nl: "DUO telt voor de bekostiging in het basisonderwijs sinds schooljaar 2022-2023 op 1 februari. Dat aantal kan afwijken.",
      en: "For funding of primary schools DUO counts on 1 February since school year 2022-2023. That number may differ.",
    },
    {
      nl: "Levert een school niet, dan ontbreken haar leerlingen: het aantal kan dan tot een vijfde te laag zijn.",
      en: "If a school does not deliver, its pupils are missing: the number may then be up to a fifth too low.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna begint op 1 oktober en telt mee, Bram begint een dag later en niet. Chris heeft op 1 oktober zijn laatste dag en telt mee, Dewi is een dag eerder weg. Emma staat op twee scholen: bij elke school telt zij, in het samenwerkingsverband één keer.",
      en: "Anna starts on 1 October and counts, Bram starts a day later and does not. Chris has his last day on 1 October and counts, Dewi left a day before. Emma is at two schools: she counts at each, and once in the alliance.",
    },
    world: `
      pupil     | site   | residence | enrolled
      10 others | 99AB00 | Enschede  | -
      Anna      | 99AB00 | Enschede  | 2025-10-01..
      Bram      | 99AB00 | Enschede  | 2025-10-02..
      Chris     | 99AB00 | Enschede  | ..2025-10-01
      Dewi      | 99AB00 | Enschede  | ..2025-09-30
      Emma      | 99AB00 | Enschede  | -
      Emma      | 99AD00 | Enschede  | -
    `,
    counted: {
      "99AB00": "13",
      "99AD00": "1",
      PO2302: "13",
      "0153": "13",
      "0153 whose:residents": "13",
      NL: "13",
    },
  },
};
