import { REGISTERING_DIFFERS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { BY_PUPILS_NOT_HOURS } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE } from "../source.ts";

export const absenceRate: Indicator = {
  code: "absence-rate",
  theme: "absence",
  headline: true,
  label: { nl: "Gemiste lestijd", en: "Lesson time missed" },
  question: { nl: "Hoeveel lestijd missen leerlingen?", en: "How much lesson time do pupils miss?" },
  definition: {
    nl: "Het percentage van de lestijd dat leerlingen misten, geoorloofd (met een geldige reden, zoals ziekte) en ongeoorloofd samen. De uitsplitsing laat die twee apart zien. De lestijd volgt uit de kalender van de school; vakanties tellen niet mee.",
    en: "The percentage of lesson time that pupils missed, authorised (with a valid reason, such as illness) and unauthorised together. The breakdown shows the two apart. Lesson time follows from the school's calendar; holidays do not count.",
  },
  numerator: { nl: "gemiste lesuren, afgerond op duizend", en: "lesson hours missed, rounded to a thousand" },
  denominator: {
    nl: "lesuren volgens de kalender van de school, afgerond op duizend",
    en: "lesson hours by the school's calendar, rounded to a thousand",
  },
  thresholds: [
    {
      nl: "Een les telt zolang de leerling staat ingeschreven, ook als hij na 1 oktober vertrekt: tot en met zijn laatste dag.",
      en: "A lesson counts while the pupil is enrolled, also when he leaves after 1 October: up to and including his last day.",
    },
    {
      nl: "Een leerling kan niet meer missen dan er les was, ook als twee meldingen over dezelfde uren gaan.",
      en: "A pupil cannot miss more than was taught, even when two reports are about the same hours.",
    },
  ],
  unit: "percent",
  measure: { family: "time" },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year", "half-year", "month"],
  source: ATTENDANCE,
  direction: "heavier",
  // Nearly every pupil misses something, so that all of a school did so tells nothing of any of them.
  sensitive: false,
  breakdowns: ["absence-reason", "school-type"],
  interval: BY_PUPILS_NOT_HOURS,
  caveats: [
    REGISTERING_DIFFERS,
    {
      nl: "Leerlingen van scholen die geen verzuim leverden, tellen niet mee. Zij gelden niet als aanwezig.",
      en: "Pupils of schools that delivered no attendance are not included. They do not pass for present.",
    },
    {
      nl: "Uren zijn klokuren. Een les van 50 minuten is dus minder dan een uur.",
      en: "Hours are of sixty minutes. A lesson of 50 minutes is less than an hour.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "De kalender heeft 210 lesdagen van 300 minuten: 63.000 minuten per leerling. Anna was drie dagen ziek (900 minuten) en Bram bleef twee ochtenden zonder reden weg (300 minuten). Chris vertrekt na 28 november: van hem tellen 70 lesdagen, 21.000 minuten.",
      en: "The calendar has 210 school days of 300 minutes: 63,000 minutes for each pupil. Anna was ill for three days (900 minutes) and Bram stayed away for two mornings without reason (300 minutes). Chris leaves after 28 November: of him 70 school days count, 21,000 minutes.",
    },
    world: `
      pupil    | site   | residence | enrolled     | absence
      8 others | 99AB00 | Enschede  | -            | -
      Anna     | 99AB00 | Enschede  | -            | sick 3 days from 2025-11-03
      Bram     | 99AB00 | Enschede  | -            | unauthorised 2 mornings from 2025-12-01
      Chris    | 99AB00 | Enschede  | ..2025-11-28 | -
    `,
    counted: {
      "99AB00": "1200 of 651000 minutes",
      "NL absence-reason:unauthorised": "300 of 651000 minutes",
      "NL absence-reason:authorised": "900 of 651000 minutes",
      "NL 2025-2026 2": "0 of 315000 minutes",
      "NL 2025-11": "900 of 66000 minutes",
    },
  },
};
