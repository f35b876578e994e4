import { ONE_CARE_PER_PUPIL } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WOODRUFF } from "../interval.ts";
import { REGIONS_ONLY } from "../population.ts";
import { timeToCare } from "./time-to-care.ts";

export const timeToCareMedian: Indicator = {
  code: "time-to-care-median",
  theme: "care",
  headline: false,
  label: { nl: "Wachttijd (mediaan)", en: "Waiting time (median)" },
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
      nl: "Valt de middelste leerling in de klasse 'langer dan 365 dagen', dan staat er het begin van die klasse: het is minstens zo lang.",
      en: "When the middle pupil is in the class 'over 365 days' the start of that class is shown: it is at least so long.",
    },
  ],
  unit: "days",
  measure: { family: "quantile", of: "time-to-care", bands: "wait", at: 0.5 },
  population: REGIONS_ONLY,
  reference: timeToCare.reference,
  periods: ["school-year"],
  source: timeToCare.source,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: WOODRUFF,
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
  example: {
    shows: {
      nl: "Van 40 leerlingen wachtten er 10 hooguit 7 dagen, 20 tussen 15 en 30 dagen en 10 tussen 31 en 60 dagen. De middelste is de 20e: de tiende van de twintig in de klasse 15 tot en met 30. Halverwege tussen 14 en 30 ligt 22 dagen.",
      en: "Of 40 pupils 10 waited at most 7 days, 20 between 15 and 30 days and 10 between 31 and 60 days. The middle one is the 20th: the tenth of the twenty in the class 15 up to 30. Halfway between 14 and 30 lies 22 days.",
    },
    world: `
      pupil    | site   | residence | care
      10 week  | 99AA00 | Almelo    | 2025-10-08.., requested 2025-10-01
      20 month | 99AA00 | Almelo    | 2025-10-21.., requested 2025-10-01
      10 long  | 99AA00 | Almelo    | 2025-11-15.., requested 2025-10-01
    `,
    counted: {
      "IR-TWENTE": "22",
      NL: "22",
    },
  },
};
