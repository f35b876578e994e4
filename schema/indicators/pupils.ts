import type { Indicator } from "./indicator.ts";

export const pupils: Indicator = {
  code: "pupils",
  label: { nl: "Leerlingen", en: "Pupils" },
  question: { nl: "Hoeveel leerlingen staan ingeschreven?", en: "How many pupils are enrolled?" },
  definition: {
    nl: "Het aantal leerlingen dat op 1 oktober staat ingeschreven bij een schoolvestiging in het gebied. Een leerling met twee inschrijvingen in het gebied telt één keer.",
    en: "The number of pupils enrolled on 1 October at a school site in the area. A pupil with two enrolments in the area counts once.",
  },
  numerator: { nl: "leerlingen ingeschreven op 1 oktober", en: "pupils enrolled on 1 October" },
  denominator: null,
  unit: "persons",
  measure: { family: "persons", of: "enrolled" },
  population: { inspirationRegion: "school", municipality: "school", schoolAlliance: "school", site: "school" },
  reference: { kind: "count-date", text: { nl: "peildatum 1 oktober", en: "reference date 1 October" } },
  source: { nl: "inschrijvingen van scholen (EDEXML)", en: "enrolments of schools (EDEXML)" },
  direction: "neutral",
  sensitive: false,
  breakdowns: ["school-type"],
  interval: null,
  caveats: [
    {
      nl: "DUO telt voor de bekostiging in het basisonderwijs sinds 2022-2023 op 1 februari; dat aantal kan afwijken.",
      en: "For funding of primary schools DUO counts on 1 February since 2022-2023; that number may differ.",
    },
  ],
  since: "2026",
};
