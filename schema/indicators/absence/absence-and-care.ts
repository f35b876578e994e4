import { NO_PERSONAL_BUDGET, NOT_EVERYBODY_AT_HOME } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";

export const absenceAndCare: Indicator = {
  code: "absence-and-care",
  theme: "absence",
  headline: false,
  label: { nl: "Langdurig afwezig met jeugdhulp", en: "Long absent with youth care" },
  question: {
    nl: "Welk deel van de leerlingen die langdurig afwezig zijn, heeft jeugdhulp?",
    en: "Which share of the pupils who are long absent has youth care?",
  },
  definition: {
    nl: "Het percentage van de leerlingen met langdurig relatief verzuim (meer dan 20 schooldagen achter elkaar ongeoorloofd afwezig) dat in hetzelfde schooljaar jeugdhulp had. De rest is lang weg en had geen jeugdhulp.",
    en: "The percentage of the pupils with long-term absence (more than 20 consecutive school days without valid reason) who had youth care in the same school year. The others are away for long and had no youth care.",
  },
  numerator: { nl: "langdurig afwezige leerlingen met jeugdhulp", en: "long absent pupils with youth care" },
  denominator: {
    nl: "langdurig afwezige leerlingen van wie bekend is of zij jeugdhulp hebben",
    en: "long absent pupils of whom it is known whether they have youth care",
  },
  thresholds: [
    {
      nl: "Hulp op één dag in het schooljaar is genoeg, ook vóór of na het verzuim.",
      en: "Care on one day of the school year is enough, also before or after the absence.",
    },
    { nl: "20 schooldagen achter elkaar telt niet, 21 wel.", en: "20 school days in a row do not count, 21 do." },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["longTermAbsent", "withCare"],
    among: ["attendanceKnown", "careKnown", "longTermAbsent"],
  },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: {
    nl: "verzuimregistratie van scholen en jeugdhulp van gemeenten (iJW)",
    en: "attendance registers of schools and youth care of municipalities (iJW)",
  },
  // Having care may mean a heavier problem, or that help was found.
  direction: "neutral",
  sensitive: true,
  breakdowns: [],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [
    {
      nl: "Het cijfer zegt niet wat er eerst was, het verzuim of de hulp, en niet of de hulp om het verzuim gaat.",
      en: "The figure does not say which came first, absence or care, nor whether the care is about the absence.",
    },
    NOT_EVERYBODY_AT_HOME,
    NO_PERSONAL_BUDGET,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna is langdurig afwezig en heeft jeugdhulp, al is het één dag. Bram is langdurig afwezig zonder jeugdhulp. De hulp van Chris eindigde vóór het schooljaar. Van Dewi is niet bekend of zij hulp heeft, want haar inschrijving is niet te koppelen. Vijf leerlingen hebben wel jeugdhulp maar zijn er gewoon.",
      en: "Anna is long absent and has youth care, be it for one day. Bram is long absent without youth care. The care of Chris ended before the school year. It is not known whether Dewi has care, as her enrolment cannot be linked. Five pupils have youth care but are present.",
    },
    world: `
      pupil     | site   | residence | linked | care                   | absence
      10 others | 99AA00 | Almelo    | yes    | -                      | -
      5 present | 99AA00 | Almelo    | yes    | 2025-10-01..           | -
      Anna      | 99AA00 | Almelo    | yes    | 2026-05-04..2026-05-04 | unauthorised 21 days from 2025-09-01
      Bram      | 99AA00 | Almelo    | yes    | -                      | unauthorised 21 days from 2025-09-01
      Chris     | 99AA00 | Almelo    | yes    | 2025-01-01..2025-07-31 | unauthorised 21 days from 2025-09-01
      Dewi      | 99AA00 | Almelo    | no     | 2025-10-01..           | unauthorised 21 days from 2025-09-01
    `,
    counted: {
      "99AA00": "1 of 3",
      "IR-TWENTE": "1 of 3",
    },
  },
};
