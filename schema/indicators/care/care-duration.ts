import { ONE_CARE_PER_PUPIL } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WOODRUFF } from "../interval.ts";
import { REGIONS_ONLY } from "../population.ts";
import { earlyStop } from "./early-stop.ts";

export const careDuration: Indicator = {
  code: "care-duration",
  theme: "care",
  headline: false,
  label: { nl: "Duur van jeugdhulp (mediaan)", en: "Length of youth care (median)" },
  question: { nl: "Hoe lang duurde jeugdhulp die is geëindigd?", en: "How long did youth care run that has ended?" },
  definition: {
    nl: "Het aantal dagen van start tot einde waarbij de helft van de leerlingen korter hulp had en de helft langer (de mediaan), van leerlingen bij wie in het schooljaar jeugdhulp eindigde. Berekend uit de gepubliceerde aantallen per klasse van duur bij 'Jeugdhulp voortijdig gestopt'.",
    en: "The number of days from start to end at which half of the pupils had care for less and half for more (the median), of pupils for whom youth care ended in the school year. Computed from the published numbers by class of length of 'Youth care ended early'.",
  },
  numerator: {
    nl: "dagen van start tot einde van de middelste leerling",
    en: "days from start to end of the middle pupil",
  },
  denominator: null,
  thresholds: [
    {
      nl: "Binnen een klasse, zoals 91 tot en met 180 dagen, zijn de leerlingen gelijk over de dagen verdeeld.",
      en: "Within a class, such as 91 up to 180 days, pupils are spread evenly over the days.",
    },
    {
      nl: "Valt de middelste leerling in de klasse 'langer dan 1460 dagen' (vier jaar), dan staat er het begin van die klasse: het is minstens zo lang.",
      en: "When the middle pupil is in the class 'over 1460 days' (four years) the start of that class is shown: it is at least so long.",
    },
  ],
  unit: "days",
  measure: { family: "quantile", of: "early-stop", bands: "care-length", at: 0.5 },
  population: REGIONS_ONLY,
  reference: earlyStop.reference,
  periods: ["school-year"],
  source: earlyStop.source,
  // Long care may be right for one child and too long for another.
  direction: "neutral",
  sensitive: true,
  breakdowns: [],
  interval: WOODRUFF,
  caveats: [
    {
      nl: "Hulp die nog loopt, is niet geteld. Komt er veel nieuwe hulp bij, dan lijkt de duur korter.",
      en: "Care that still runs is not counted. When much care is new, the length seems shorter.",
    },
    {
      nl: "Het is een benadering: de exacte duur wordt niet gepubliceerd. Is een klasse afgeschermd die nodig is, dan is er geen cijfer.",
      en: "It is approximate: exact lengths are not published. When a class that is needed is suppressed there is no figure.",
    },
    ONE_CARE_PER_PUPIL,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Van 40 leerlingen bij wie hulp eindigde, duurde die bij 10 hooguit 90 dagen, bij 20 tussen 91 en 180 dagen en bij 10 tussen 181 en 365 dagen. De middelste is de tiende van de twintig in de klasse 91 tot en met 180: halverwege tussen 90 en 180 ligt 135 dagen.",
      en: "Of 40 pupils for whom care ended, it ran at most 90 days for 10, between 91 and 180 days for 20 and between 181 and 365 days for 10. The middle one is the tenth of the twenty in the class 91 up to 180: halfway between 90 and 180 lies 135 days.",
    },
    world: `
      pupil     | site   | residence | care
      10 short  | 99AA00 | Almelo    | 2025-09-01..2025-11-01, stopped asPlanned
      20 middle | 99AA00 | Almelo    | 2025-09-01..2026-02-01, stopped asPlanned
      10 long   | 99AA00 | Almelo    | 2025-09-01..2026-05-01, stopped asPlanned
    `,
    counted: {
      "IR-TWENTE": "135",
      NL: "135",
    },
  },
};
