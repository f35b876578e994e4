import { ONLY_THE_KNOWN, REGISTERING_DIFFERS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE } from "../source.ts";

export const sixteenHours: Indicator = {
  code: "sixteen-hours",
  theme: "absence",
  headline: true,
  label: { nl: "16 uur verzuim in vier weken", en: "16 hours of absence in four weeks" },
  question: {
    nl: "Hoeveel leerlingen missen zonder geldige reden 16 uur of meer in vier lesweken?",
    en: "How many pupils miss 16 hours or more in four school weeks without a valid reason?",
  },
  definition: {
    nl: "Het aantal leerlingen per 1.000 dat in vier lesweken achter elkaar 16 uur of meer les miste zonder geldige reden. Een school moet dit binnen vijf werkdagen melden (Leerplichtwet 1969, DUO en Inspectie van het Onderwijs).",
    en: "The number of pupils per 1,000 who missed 16 hours or more of lessons without a valid reason in four consecutive school weeks. A school must report this within five working days (Leerplichtwet 1969, DUO and the Inspectorate).",
  },
  numerator: {
    nl: "leerlingen die minstens één keer 16 uur in vier lesweken misten",
    en: "pupils who at least once missed 16 hours in four school weeks",
  },
  denominator: { nl: "leerlingen van wie het verzuim bekend is", en: "pupils whose attendance is known" },
  thresholds: [
    {
      nl: "Precies 16 uur telt mee; een minuut minder niet. De wet zegt 'in totaal zestien uren'; een oudere pagina van DUO schrijft 'meer dan 16'.",
      en: "Exactly 16 hours counts; a minute less does not. The law says 'sixteen hours in total'; an older page of DUO writes 'more than 16'.",
    },
    {
      nl: "Een lesweek loopt van maandag tot en met zondag. Een week zonder lessen telt niet: vier lesweken kunnen vóór en na een vakantie liggen.",
      en: "A school week runs from Monday to Sunday. A week without lessons does not count: four school weeks may lie before and after a holiday.",
    },
    {
      nl: "Na de einddatum van een melding begint het tellen opnieuw, op de dag erna. Dat maakt hier niets uit: een leerling telt in het schooljaar één keer.",
      en: "After the end date of a report counting starts anew, on the day after. It makes no difference here: a pupil counts once in the school year.",
    },
    {
      nl: "Ongeoorloofd verzuim en luxeverzuim (vakantie zonder verlof) tellen. Ziekte, verlof en schorsing niet.",
      en: "Unauthorised absence and holiday without leave count. Illness, leave and suspension do not.",
    },
  ],
  unit: "per-1000",
  measure: { family: "share", of: ["sixteenHours"], among: ["attendanceKnown"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: ATTENDANCE,
  direction: "heavier",
  sensitive: true,
  breakdowns: ["school-type"],
  interval: WILSON,
  caveats: [
    {
      nl: "De monitor rekent in minuten: 16 uur is 960 minuten. In het voortgezet onderwijs telt de wet lesuren, die korter mogen zijn dan een uur. Daar is dit cijfer dus eerder te laag dan te hoog.",
      en: "The monitor counts minutes: 16 hours are 960 minutes. In secondary schools the law counts lessons, which may be shorter than an hour. There this figure is rather too low than too high.",
    },
    {
      nl: "Het telt wat in de registratie van de school staat, niet of de school een melding deed.",
      en: "It counts what the school registered, not whether the school reported it.",
    },
    REGISTERING_DIFFERS,
    ONLY_THE_KNOWN,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna mist precies 16 uur en telt; Bram een minuut minder en telt niet. Chris is ziek en telt niet. Dewi mist 8 uur in de week vóór de herfstvakantie en 8 uur drie lesweken later: samen vier lesweken, want de vakantie telt niet. Bij Emma zit er een week meer tussen: vijf lesweken, dus niet.",
      en: "Anna misses exactly 16 hours and counts; Bram a minute less and does not. Chris is ill and does not. Dewi misses 8 hours in the week before the autumn holiday and 8 hours three school weeks later: four school weeks together, as the holiday does not count. With Emma there is a week more between: five school weeks, so no.",
    },
    world: `
      pupil     | site   | residence | absence
      10 others | 99AB00 | Enschede  | -
      Anna      | 99AB00 | Enschede  | unauthorised 16 hours from 2025-11-03 over 4 days
      Bram      | 99AB00 | Enschede  | unauthorised 959 minutes from 2025-11-03 over 4 days
      Chris     | 99AB00 | Enschede  | sick 16 hours from 2025-11-03 over 4 days
      Dewi      | 99AB00 | Enschede  | luxury 8 hours from 2025-10-13 over 2 days, unauthorised 8 hours from 2025-11-10 over 2 days
      Emma      | 99AB00 | Enschede  | unauthorised 8 hours from 2025-11-03 over 2 days, unauthorised 8 hours from 2025-12-01 over 2 days
    `,
    counted: {
      "99AB00": "2 of 15",
      "0153": "2 of 15",
    },
  },
};
