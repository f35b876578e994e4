import type { Indicator } from "../indicator.ts";
import { SITES_ONLY } from "../population.ts";

export const disadvantage: Indicator = {
  code: "disadvantage",
  theme: "enrolment",
  headline: false,
  label: { nl: "Schoolweging", en: "School weighting (schoolweging)" },
  question: {
    nl: "Hoe zwaar is de opgave van de school door de achtergrond van haar leerlingen?",
    en: "How heavy is the task of the school, given the background of its pupils?",
  },
  definition: {
    nl: "De schoolweging is een getal van 20 tot 40. Het CBS berekent het uit het opleidingsniveau van de ouders, het gemiddelde opleidingsniveau van de moeders op de school, het land van herkomst, hoe lang de moeder in Nederland woont en of het gezin in de schuldsanering zit. Hoe hoger, hoe zwaarder de opgave. De monitor neemt het getal over en rekent er niet aan.",
    en: "The schoolweging is a number from 20 to 40 that CBS computes from the education of the parents, the mean education of the mothers at the school, country of origin, how long the mother has lived in the Netherlands, and debt restructuring. The higher, the heavier the task. The monitor takes the number over and does not compute it.",
  },
  numerator: { nl: "schoolweging van de vestiging", en: "schoolweging of the site" },
  denominator: null,
  thresholds: [
    {
      nl: "Getoond wordt de nieuwste schoolweging met een peildatum op of vóór 1 oktober.",
      en: "Shown is the newest schoolweging with a reference date on or before 1 October.",
    },
  ],
  unit: "score",
  measure: { family: "score", of: "schoolweging" },
  population: SITES_ONLY,
  reference: {
    kind: "count-date",
    text: {
      nl: "peildatum 1 februari (vanaf schooljaar 2022-2023), de laatste vóór 1 oktober",
      en: "reference date 1 February (from school year 2022-2023), the last before 1 October",
    },
  },
  periods: ["school-year"],
  source: { nl: "CBS en Inspectie van het Onderwijs", en: "CBS and the Inspectorate of Education" },
  direction: "heavier",
  // Public already, and about the school.
  sensitive: false,
  breakdowns: [],
  interval: null,
  caveats: [
    {
      nl: "De schoolweging is iets anders dan de achterstandsscore, die het CBS ook berekent. De twee zijn niet om te rekenen.",
      en: "The schoolweging is not the achterstandsscore, which CBS computes as well. One cannot be converted into the other.",
    },
    {
      nl: "Niet elke school heeft een schoolweging. Een gebied heeft er geen: het gemiddelde van scholen zegt weinig.",
      en: "Not each school has one. An area has none: the mean of schools says little.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "School 99AB00 heeft een schoolweging van 31,5. De monitor neemt dat getal over.",
      en: "School 99AB00 has a schoolweging of 31.5. The monitor takes that number over.",
    },
    world: `
      pupil     | site   | residence
      20 others | 99AB00 | Enschede
    `,
    scores: { "99AB00": 31.5 },
    counted: {
      "99AB00": "31.5",
    },
  },
};
