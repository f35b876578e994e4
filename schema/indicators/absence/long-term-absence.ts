import { NOT_EVERYBODY_AT_HOME, ONLY_THE_KNOWN, PUPILS_NOT_RESIDENTS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE } from "../source.ts";

export const longTermAbsence: Indicator = {
  code: "long-term-absence",
  theme: "absence",
  headline: false,
  label: { nl: "Langdurig afwezig", en: "Long absent" },
  question: {
    nl: "Hoeveel ingeschreven leerlingen zijn langer dan vier weken afwezig zonder geldige reden?",
    en: "How many enrolled pupils are absent for more than four weeks without a valid reason?",
  },
  definition: {
    nl: "Het aantal leerlingen per 1.000 dat staat ingeschreven en in het schooljaar meer dan vier schoolweken (meer dan 20 schooldagen achter elkaar) de hele dag ongeoorloofd afwezig was. DUO noemt dit langdurig relatief verzuim. Het is een van de twee groepen thuiszitters.",
    en: "The number of pupils per 1,000 who are enrolled and in the school year were absent without valid reason for whole days during more than four school weeks (more than 20 consecutive school days). DUO calls it langdurig relatief verzuim. It is one of the two groups of thuiszitters.",
  },
  numerator: {
    nl: "leerlingen die langer dan vier weken afwezig waren",
    en: "pupils who were absent for more than four weeks",
  },
  denominator: { nl: "leerlingen van wie het verzuim bekend is", en: "pupils whose attendance is known" },
  thresholds: [
    {
      nl: "20 schooldagen achter elkaar telt niet, 21 wel. Weekend en vakantie tellen niet en onderbreken ook niet.",
      en: "20 school days in a row do not count, 21 do. Weekends and holidays do not count and do not interrupt.",
    },
    {
      nl: "Een dag waarop de leerling een deel van de les volgt, onderbreekt.",
      en: "A day of which the pupil attends a part interrupts.",
    },
  ],
  unit: "per-1000",
  measure: { family: "share", of: ["longTermAbsent"], among: ["attendanceKnown"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: ATTENDANCE,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["school-type", "age", "sex"],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [PUPILS_NOT_RESIDENTS, NOT_EVERYBODY_AT_HOME, ONLY_THE_KNOWN],
  since: "2026",
  example: {
    shows: {
      nl: "Anna is 20 schooldagen weg en telt niet, Bram 21 en telt wel. Chris is ziek. Bij Dewi telt de herfstvakantie niet en onderbreekt ook niet: 10 en 11 dagen zijn er 21. Finn mist alleen ochtenden. Gijs gaat in Almelo naar school en telt daar, al woont hij in Enschede.",
      en: "Anna is away for 20 school days and does not count, Bram for 21 and does. Chris is ill. For Dewi the autumn holiday neither counts nor interrupts: 10 and 11 days are 21. Finn misses mornings only. Gijs goes to school in Almelo and counts there, though he lives in Enschede.",
    },
    world: `
      pupil    | site   | residence | absence
      9 others | 99AB00 | Enschede  | -
      Anna     | 99AB00 | Enschede  | unauthorised 20 days from 2025-09-01
      Bram     | 99AB00 | Enschede  | unauthorised 21 days from 2025-09-01
      Chris    | 99AB00 | Enschede  | sick 30 days from 2025-09-01
      Dewi     | 99AB00 | Enschede  | luxury 10 days from 2025-10-06, unauthorised 11 days from 2025-10-27
      Finn     | 99AB00 | Enschede  | unauthorised 30 mornings from 2025-09-01
      Gijs     | 99AA00 | Enschede  | unauthorised 21 days from 2026-03-02
    `,
    counted: {
      "99AB00": "2 of 14",
      "0153": "2 of 14",
      "0141": "1 of 1",
      "IR-TWENTE": "3 of 15",
    },
  },
};
