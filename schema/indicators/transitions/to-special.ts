import { YEARS_MUST_JOIN } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { COUNT_DATE_AND_YEAR_BEFORE } from "../reference.ts";
import { YEARS_JOINED } from "../source.ts";

export const toSpecial: Indicator = {
  code: "to-special",
  theme: "transitions",
  headline: false,
  label: { nl: "Naar gespecialiseerd onderwijs", en: "To special education" },
  question: {
    nl: "Hoeveel leerlingen gingen sinds vorig jaar van regulier naar gespecialiseerd onderwijs?",
    en: "How many pupils went from regular to special education since last year?",
  },
  definition: {
    nl: "Het aantal leerlingen per 1.000 dat op 1 oktober op een school voor so, vso of sbo zit en een jaar eerder op geen van deze drie.",
    en: "The number of pupils per 1,000 who on 1 October are at a school for so, vso or sbo and a year before were at none of these three.",
  },
  numerator: {
    nl: "leerlingen nu in so, vso of sbo en een jaar eerder niet",
    en: "pupils in so, vso or sbo now and not a year before",
  },
  denominator: {
    nl: "leerlingen van wie de inschrijving in beide jaren bekend is",
    en: "pupils whose enrolment is known in both years",
  },
  thresholds: [
    {
      nl: "Praktijkonderwijs telt hier als regulier. Van sbo naar so, of van so naar vso, is geen overstap.",
      en: "Practical training counts as regular here. From sbo to so, or from so to vso, is no move.",
    },
    {
      nl: "Twee dagen tellen: 1 oktober nu en 1 oktober een jaar eerder. Wie ertussen heen en terug ging, telt niet.",
      en: "Two days count: 1 October now and a year before. Who went there and back in between does not count.",
    },
  ],
  unit: "per-1000",
  measure: { family: "share", of: ["toSpecial"], among: ["bridged"] },
  population: AT_SCHOOL,
  reference: COUNT_DATE_AND_YEAR_BEFORE,
  periods: ["school-year"],
  source: YEARS_JOINED,
  // A move may be the right place for a child, or a failure of the place before.
  direction: "neutral",
  // It tells of a child's need of support, a year apart: no public fact as the school itself is.
  sensitive: true,
  breakdowns: [],
  interval: WILSON,
  caveats: [
    {
      nl: "De leerling telt bij de school waar hij nu zit, niet bij de school waar hij vandaan komt.",
      en: "The pupil counts at the school where he is now, not at the school that he left.",
    },
    YEARS_MUST_JOIN,
  ],
  since: "2026",
};
