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
  example: {
    shows: {
      nl: "Anna ging van een basisschool naar het so: een overstap. Bram ging van so naar sbo: geen overstap. Chris ging van havo/vwo naar praktijkonderwijs, dat hier als regulier telt. Van Dewi en Gijs is de inschrijving van vorig jaar niet gekoppeld: zij tellen niet mee.",
      en: "Anna went from a primary school to so: a move. Bram went from so to sbo: no move. Chris went from havo/vwo to practical training, which counts as regular here. Of Dewi and Gijs the enrolment of last year was not linked: they are left out.",
    },
    world: `
      pupil   | site   | residence | last year
      10 stay | 99AB00 | Enschede  | 99AB00
      Anna    | 99AH00 | Enschede  | 99AB00
      Bram    | 99AG00 | Enschede  | 99AH00
      Chris   | 99AK00 | Enschede  | 99AC00
      Dewi    | 99AG00 | Enschede  | 99AB00 no bridge
      Emma    | 99AB00 | Enschede  | 99AG00
      Finn    | 99AK00 | Enschede  | 99AJ00
      Gijs    | 99AJ00 | Enschede  | -
    `,
    counted: {
      "IR-TWENTE": "1 of 15",
      "99AH00": "1 of 1",
      "99AG00": "0 of 1",
    },
  },
};
