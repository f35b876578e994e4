import { NO_PERSONAL_BUDGET, TREND_BREAK } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const heavyShare: Indicator = {
  code: "heavy-share",
  theme: "care",
  headline: false,
  label: { nl: "Zware jeugdhulp", en: "Heavy youth care" },
  question: {
    nl: "Welk deel van de leerlingen met jeugdhulp heeft een zware vorm?",
    en: "Which share of the pupils with youth care has a heavy form?",
  },
  definition: {
    nl: "Het percentage van de leerlingen met jeugdhulp dat in het schooljaar jeugdhulp met verblijf, jeugdbescherming of dagbehandeling had. Verblijf betekent dat de leerling buiten het eigen gezin slaapt. Jeugdbescherming is hulp die de kinderrechter oplegt.",
    en: "The percentage of pupils with youth care who in the school year had care with stay, child protection or day treatment. Stay means that the pupil sleeps away from the family. Child protection is imposed by the juvenile court.",
  },
  numerator: {
    nl: "leerlingen met verblijf, jeugdbescherming of dagbehandeling",
    en: "pupils with stay, child protection or day treatment",
  },
  denominator: { nl: "leerlingen met jeugdhulp in het schooljaar", en: "pupils with youth care in the school year" },
  thresholds: [
    {
      nl: "Eén dag zware hulp in het schooljaar is genoeg, ook als daarnaast lichtere hulp liep.",
      en: "One day of heavy care in the school year is enough, also beside lighter care.",
    },
    {
      nl: "Crisishulp en jeugdreclassering zijn hier geen zware vorm.",
      en: "Crisis care and youth probation are no heavy form here.",
    },
  ],
  unit: "percent",
  measure: { family: "share", of: ["heavyCare"], among: ["careKnown", "withCare"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year", "half-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["school-type", "age", "sex"],
  interval: WILSON,
  caveats: [
    {
      nl: "Wat zwaar is, is een keuze van de monitor: verblijf, bescherming en dagbehandeling samen.",
      en: "What is heavy is a choice of the monitor: stay, protection and day treatment together.",
    },
    {
      nl: "Krijgen meer leerlingen lichte hulp, dan daalt dit cijfer, ook als er evenveel zware hulp is.",
      en: "When more pupils get light care this figure falls, even when there is as much heavy care.",
    },
    NO_PERSONAL_BUDGET,
    TREND_BREAK,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna had één dag verblijf, Bram jeugdbescherming en Chris dagbehandeling: zij tellen. Crisishulp (Dewi) en jeugdreclassering (Emma) zijn geen zware vorm. Het verblijf van Finn eindigde de dag vóór het schooljaar.",
      en: "Anna had one day of stay, Bram child protection and Chris day treatment: they count. Crisis care (Dewi) and youth probation (Emma) are no heavy form. The stay of Finn ended the day before the school year.",
    },
    world: `
      pupil      | site   | residence | care
      10 without | 99AA00 | Almelo    | -
      5 light    | 99AA00 | Almelo    | ambulatory 2025-10-01..
      Anna       | 99AA00 | Almelo    | residential 2025-09-01..2025-09-01, ambulatory 2025-09-02..
      Bram       | 99AA00 | Almelo    | protection 2025-10-01..
      Chris      | 99AA00 | Almelo    | dayTreatment 2025-10-01..
      Dewi       | 99AA00 | Almelo    | crisis 2025-10-01..2025-10-14
      Emma       | 99AA00 | Almelo    | probation 2025-10-01..
      Finn       | 99AA00 | Almelo    | residential 2025-01-01..2025-07-31, ambulatory 2025-09-01..
    `,
    counted: {
      "99AA00": "3 of 11",
      "IR-TWENTE school-type:bao": "3 of 11",
    },
  },
};
