import { NOT_EVERYBODY_AT_HOME, ONLY_THE_KNOWN, RESIDENTS_OR_PUPILS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { LIVING_THERE } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE_AND_LIST } from "../source.ts";

export const thuiszitters: Indicator = {
  code: "thuiszitters",
  theme: "absence",
  headline: true,
  label: { nl: "Thuiszitters", en: "Long-term absentees (thuiszitters)" },
  question: {
    nl: "Hoeveel leerlingen zitten langdurig thuis zonder geldige reden?",
    en: "How many pupils stay at home for long without a valid reason?",
  },
  definition: {
    nl: "Leerlingen die meer dan vier schoolweken (meer dan 20 schooldagen achter elkaar) de hele dag ongeoorloofd afwezig waren (langdurig relatief verzuim), plus leerplichtige jongeren die niet stonden ingeschreven en geen vrijstelling hadden (absoluut verzuim). Dit is de smalle definitie die sinds februari 2016 geldt (Kamerstuk 26695-108). De brede definitie telt ook wie een vrijstelling 5 onder a heeft; zie 'Vrijstellingen'.",
    en: "Pupils who were absent without valid reason for whole days during more than four school weeks (more than 20 consecutive school days), plus youths of compulsory school age who were not enrolled and had no exemption. This is the narrow definition in force since February 2016 (Kamerstuk 26695-108). The broad one also counts exemptions 5 onder a; see 'Exemptions'.",
  },
  numerator: { nl: "thuiszitters in de periode", en: "long-term absentees in the period" },
  denominator: {
    nl: "ingeschreven leerlingen van wie het verzuim bekend is; wie nergens is ingeschreven, telt hier niet mee, anders verraadt de noemer dat aantal",
    en: "enrolled pupils whose attendance is known; who is enrolled nowhere is left out, or the denominator would tell their number",
  },
  thresholds: [
    {
      nl: "20 schooldagen achter elkaar telt niet, 21 wel. Een Kamerbrief schrijft ook 'vier weken of langer'; hier telt pas meer dan vier weken.",
      en: "20 school days in a row do not count, 21 do. A letter to parliament also says 'four weeks or longer'; here only more than four weeks count.",
    },
    {
      nl: "Weekend en vakantie tellen niet als dag en onderbreken ook niet. Een dag waarop de leerling een deel van de les volgt, onderbreekt wel.",
      en: "Weekends and holidays are no days and do not interrupt. A day of which the pupil attends a part does interrupt.",
    },
    {
      nl: "Voor wie niet is ingeschreven, is één dag op de lijst van de gemeente genoeg.",
      en: "For who is not enrolled, one day on the list of the municipality is enough.",
    },
  ],
  unit: "per-1000",
  measure: {
    family: "share",
    of: { school: ["longTermAbsent"], residence: ["thuiszitter"] },
    among: { school: ["attendanceKnown"], residence: ["residentAbsenceKnown"] },
    over: { school: ["attendanceKnown"], residence: ["residentAbsenceKnown", "enrolled"] },
  },
  population: LIVING_THERE,
  reference: SCHOOL_YEAR,
  periods: ["school-year", "half-year"],
  source: ATTENDANCE_AND_LIST,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["whose"],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [
    NOT_EVERYBODY_AT_HOME,
    RESIDENTS_OR_PUPILS,
    {
      nl: "Verzuim dat op een andere school of na de zomer doorgaat, begint opnieuw te tellen. Wie na 1 oktober instroomt, telt niet mee.",
      en: "Absence that runs on at another school or after the summer is counted anew. Who enrols after 1 October is not counted.",
    },
    ONLY_THE_KNOWN,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna is 20 schooldagen weg en telt niet, Bram 21 en telt wel. Chris is ziek. Bij Dewi telt de herfstvakantie niet en onderbreekt ook niet: 10 en 11 dagen zijn er 21. Finn mist alleen ochtenden. Emma staat nergens ingeschreven: zij telt bij de gemeente, niet bij een school. Gijs woont in Enschede en gaat in Almelo naar school.",
      en: "Anna is away for 20 school days and does not count, Bram for 21 and does. Chris is ill. For Dewi the autumn holiday neither counts nor interrupts: 10 and 11 days are 21. Finn misses mornings only. Emma is enrolled nowhere: she counts for the municipality, not for a school. Gijs lives in Enschede and goes to school in Almelo.",
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
      Emma     | none   | Enschede  | -
    `,
    counted: {
      "99AB00": "2 of 14",
      "0153": "4 of 15",
      "0153 whose:pupils": "2 of 14",
      "NL 2025-2026 1": "3 of 15",
      "NL 2025-2026 2": "2 of 15",
    },
  },
};
