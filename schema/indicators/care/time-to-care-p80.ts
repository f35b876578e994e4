import type { Indicator } from "../indicator.ts";
import { timeToCareMedian } from "./time-to-care-median.ts";

export const timeToCareP80: Indicator = {
  ...timeToCareMedian,
  code: "time-to-care-p80",
  label: { nl: "Wachttijd van vier op de vijf", en: "Waiting time of four in five" },
  question: {
    nl: "Na hoeveel dagen was jeugdhulp bij vier van de vijf leerlingen gestart?",
    en: "After how many days had youth care started for four in five pupils?",
  },
  definition: {
    nl: "Het aantal dagen van aanvraag tot start waarbij 80 procent van de leerlingen korter wachtte en 20 procent langer (het 80e percentiel). Berekend uit de gepubliceerde aantallen per klasse van wachttijd bij 'Jeugdhulp binnen een week'.",
    en: "The number of days from request to start at which 80 per cent of the pupils waited less and 20 per cent more (the 80th percentile). Computed from the published numbers by class of waiting time of 'Youth care within a week'.",
  },
  numerator: {
    nl: "dagen van aanvraag tot start waarbinnen vier van de vijf leerlingen hulp kregen",
    en: "days from request to start within which four in five pupils got care",
  },
  thresholds: [
    timeToCareMedian.thresholds[0]!,
    {
      nl: "Wachtte meer dan een vijfde langer dan 365 dagen, dan staat er 365: het is minstens zo lang.",
      en: "When more than a fifth waited over 365 days 365 is shown: it is at least so long.",
    },
  ],
  measure: { family: "quantile", of: "time-to-care", bands: "wait", at: 0.8 },
  example: {
    shows: {
      nl: "Vier van de vijf is 32 van de 40 leerlingen. Tot en met 30 dagen hadden er 30 hulp; er zijn er nog 2 nodig van de 10 in de klasse 31 tot en met 60. Twee tiende van 30 dagen is 6, dus 36 dagen.",
      en: "Four in five are 32 of the 40 pupils. Up to 30 days 30 had care; 2 more are needed of the 10 in the class 31 up to 60. Two tenths of 30 days is 6, so 36 days.",
    },
    world: `
      pupil    | site   | residence | care
      10 week  | 99AA00 | Almelo    | 2025-10-08.., requested 2025-10-01
      20 month | 99AA00 | Almelo    | 2025-10-21.., requested 2025-10-01
      10 long  | 99AA00 | Almelo    | 2025-11-15.., requested 2025-10-01
    `,
    counted: {
      "IR-TWENTE": "36",
      NL: "36",
    },
  },
};
