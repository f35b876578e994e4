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
  periods: ["school-year"],
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
};
