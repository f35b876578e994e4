import { MUNICIPALITIES_ONLY } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { LIVING_THERE_ONLY } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE_AND_LIST } from "../source.ts";

export const planShare: Indicator = {
  code: "plan-share",
  theme: "absence",
  headline: false,
  label: { nl: "Thuiszitters met een plan", en: "Thuiszitters with a plan" },
  question: {
    nl: "Voor welk deel van de thuiszitters is er een plan van aanpak?",
    en: "For which share of the thuiszitters is there a plan of approach?",
  },
  definition: {
    nl: "Het percentage van de thuiszitters voor wie de gemeente in het schooljaar een plan van aanpak vastlegde: wie doet wat, zodat het kind weer naar school kan.",
    en: "The percentage of the thuiszitters for whom the municipality recorded a plan of approach in the school year: who does what, so that the child can return to school.",
  },
  numerator: { nl: "thuiszitters met een plan van aanpak", en: "thuiszitters with a plan of approach" },
  denominator: {
    nl: "thuiszitters die in de gemeente of regio wonen",
    en: "thuiszitters who live in the municipality or region",
  },
  thresholds: [
    {
      nl: "De dag waarop het plan is vastgelegd, moet in het schooljaar liggen. Een plan van het jaar ervoor telt niet.",
      en: "The day on which the plan was recorded must lie in the school year. A plan of the year before does not count.",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["thuiszitter", "planMade"],
    among: ["residentAbsenceKnown", "thuiszitter"],
  },
  population: LIVING_THERE_ONLY,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: ATTENDANCE_AND_LIST,
  direction: "lighter",
  sensitive: true,
  breakdowns: [],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [
    MUNICIPALITIES_ONLY,
    {
      nl: "Het cijfer zegt dat er een plan is, niet hoe goed het is of of het werkt.",
      en: "The figure says that there is a plan, not how good it is or whether it works.",
    },
    {
      nl: "Een gemeente die plannen niet vastlegt in haar leerplichtadministratie, heeft hier 0 procent.",
      en: "A municipality that does not record plans in its compulsory education records has 0 per cent here.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna, Bram, Chris en Dewi zijn thuiszitter. Voor Anna en Dewi (op de laatste dag van het schooljaar) is een plan vastgelegd. Het plan van Bram is van de dag vóór het schooljaar, en Chris is alleen besproken. Emma heeft een plan maar is geen thuiszitter: zij is 20 schooldagen weg.",
      en: "Anna, Bram, Chris and Dewi are thuiszitters. For Anna and Dewi (on the last day of the school year) a plan was recorded. The plan of Bram is of the day before the school year, and Chris was only discussed. Emma has a plan but is no thuiszitter: she is away for 20 school days.",
    },
    world: `
      pupil     | site   | residence | absence                              | guidance
      10 others | 99AB00 | Enschede  | -                                    | -
      Anna      | 99AB00 | Enschede  | unauthorised 21 days from 2025-09-01 | plan on 2025-11-01
      Bram      | none   | Enschede  | -                                    | plan on 2025-07-31, consultation on 2025-07-31
      Chris     | none   | Enschede  | -                                    | consultation on 2025-12-01
      Dewi      | none   | Enschede  | -                                    | plan on 2026-07-31
      Emma      | 99AB00 | Enschede  | unauthorised 20 days from 2025-09-01 | plan on 2025-11-01, consultation on 2025-12-01
    `,
    counted: {
      "0153": "2 of 4",
      "IR-TWENTE": "2 of 4",
    },
  },
};
