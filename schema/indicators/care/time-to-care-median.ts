import { ONE_CARE_PER_PUPIL } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { timeToCare } from "./time-to-care.ts";

export const timeToCareMedian: Indicator = {
  code: "time-to-care-median",
  theme: "care",
  headline: false,
  label: { nl: "Wachttijd, mediaan", en: "Waiting time, median" },
  question: {
    nl: "Na hoeveel dagen was jeugdhulp bij de helft van de leerlingen gestart?",
    en: "After how many days had youth care started for half of the pupils?",
  },
  definition: {
    nl: "Het aantal dagen van aanvraag tot start waarbij de helft van de leerlingen korter wachtte en de helft langer (de mediaan). Berekend uit de gepubliceerde aantallen per klasse van wachttijd bij 'Jeugdhulp binnen een week'.",
    en: "The number of days from request to start at which half of the pupils waited less and half more (the median). Computed from the published numbers by class of waiting time of 'Youth care within a week'.",
  },
  numerator: {
    nl: "dagen van aanvraag tot start van de middelste leerling",
    en: "days from request to start of the middle pupil",
  },
  denominator: null,
  thresholds: [
    {
      nl: "Binnen een klasse, zoals 15 tot en met 30 dagen, zijn de leerlingen gelijk over de dagen verdeeld.",
      en: "Within a class, such as 15 up to 30 days, pupils are spread evenly over the days.",
    },
    {
      nl: "Valt de middelste leerling in de klasse 'langer dan 365 dagen', dan is er geen getal.",
      en: "When the middle pupil is in the class 'over 365 days' there is no number.",
    },
  ],
  unit: "days",
  measure: { family: "quantile", of: "time-to-care", bands: "wait", at: 0.5 },
  population: timeToCare.population,
  reference: timeToCare.reference,
  periods: ["school-year"],
  source: timeToCare.source,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: null,
  caveats: [
    {
      nl: "Het is een benadering op enkele dagen: de exacte wachttijden worden niet gepubliceerd.",
      en: "It is right to within some days: exact waiting times are not published.",
    },
    {
      nl: "Is een klasse afgeschermd die voor de mediaan nodig is, dan is er geen cijfer.",
      en: "When a class that the median needs is suppressed there is no figure.",
    },
    {
      nl: "Wie nog wacht, is niet geteld: alleen hulp die startte, heeft een wachttijd.",
      en: "Who still waits is not counted: only care that started has a waiting time.",
    },
    ONE_CARE_PER_PUPIL,
  ],
  since: "2026",
};
