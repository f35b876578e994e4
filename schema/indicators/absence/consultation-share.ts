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
};
