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
      nl: "Wachtte meer dan een vijfde langer dan 365 dagen, dan is er geen getal.",
      en: "When more than a fifth waited over 365 days there is no number.",
    },
  ],
  measure: { family: "quantile", of: "time-to-care", bands: "wait", at: 0.8 },
};
