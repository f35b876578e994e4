import { MUNICIPALITIES_ONLY } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { planShare } from "./plan-share.ts";

export const consultationShare: Indicator = {
  ...planShare,
  code: "consultation-share",
  label: { nl: "Besproken aan de thuiszitterstafel", en: "Discussed at the thuiszitterstafel" },
  question: {
    nl: "Welk deel van de thuiszitters is besproken aan de thuiszitterstafel?",
    en: "Which share of the thuiszitters was discussed at the thuiszitterstafel?",
  },
  definition: {
    nl: "Het percentage van de thuiszitters die in het schooljaar zijn besproken aan de thuiszitterstafel: het overleg van gemeente, samenwerkingsverband en anderen over kinderen die thuiszitten.",
    en: "The percentage of the thuiszitters who were discussed in the school year at the thuiszitterstafel: the consultation of municipality, school alliance and others on children who sit at home.",
  },
  numerator: { nl: "thuiszitters die zijn besproken", en: "thuiszitters who were discussed" },
  thresholds: [
    {
      nl: "Eén bespreking in het schooljaar is genoeg. Een bespreking van het jaar ervoor telt niet.",
      en: "One discussion in the school year is enough. One of the year before does not count.",
    },
  ],
  measure: {
    family: "share",
    of: ["thuiszitter", "consulted"],
    among: ["residentAbsenceKnown", "thuiszitter"],
  },
  caveats: [
    MUNICIPALITIES_ONLY,
    {
      nl: "Niet elk kind hoeft besproken te worden: soms is een gesprek met school en ouders genoeg.",
      en: "Not each child needs it: sometimes a talk with school and parents is enough.",
    },
    {
      nl: "Een gemeente die besprekingen niet vastlegt in haar leerplichtadministratie, heeft hier 0 procent.",
      en: "A municipality that does not record discussions in its compulsory education records has 0 per cent here.",
    },
  ],
  // Not each case belongs at that table, so that more is not better in itself.
  direction: "neutral",
  example: {
    shows: {
      nl: "Anna, Bram, Chris en Dewi zijn thuiszitter. Alleen Chris is in het schooljaar besproken. Bram is besproken op de dag vóór het schooljaar. Emma is besproken maar is geen thuiszitter: zij is 20 schooldagen weg.",
      en: "Anna, Bram, Chris and Dewi are thuiszitters. Only Chris was discussed in the school year. Bram was discussed on the day before it. Emma was discussed but is no thuiszitter: she is away for 20 school days.",
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
      "0153": "1 of 4",
      "IR-TWENTE": "1 of 4",
    },
  },
};
