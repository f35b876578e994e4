import { ONE_CARE_PER_PUPIL } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { earlyStop } from "./early-stop.ts";

export const careDuration: Indicator = {
  code: "care-duration",
  theme: "care",
  headline: false,
  label: { nl: "Duur van jeugdhulp, mediaan", en: "Length of youth care, median" },
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
      nl: "Valt de middelste leerling in de klasse 'langer dan 1460 dagen' (vier jaar), dan is er geen getal.",
      en: "When the middle pupil is in the class 'over 1460 days' (four years) there is no number.",
    },
  ],
  unit: "days",
  measure: { family: "quantile", of: "early-stop", bands: "care-length", at: 0.5 },
  population: earlyStop.population,
  reference: earlyStop.reference,
  periods: ["school-year"],
  source: earlyStop.source,
  // Long care may be right for one child and too long for another.
  direction: "neutral",
  sensitive: true,
  breakdowns: [],
  interval: null,
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
};
