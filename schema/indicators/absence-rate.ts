import type { Indicator } from "./indicator.ts";

export const absenceRate: Indicator = {
  code: "absence-rate",
  label: { nl: "Gemiste lestijd", en: "Lesson time missed" },
  question: { nl: "Hoeveel lestijd missen leerlingen?", en: "How much lesson time do pupils miss?" },
  definition: {
    nl: "Het percentage van de lestijd dat leerlingen misten, geoorloofd en ongeoorloofd samen. De lestijd volgt uit de kalender van de school; vakanties tellen niet mee.",
    en: "The percentage of lesson time that pupils missed, authorised and unauthorised together. Lesson time follows from the school's calendar; holidays do not count.",
  },
  numerator: { nl: "gemiste lesuren, afgerond op duizend", en: "lesson hours missed, rounded to a thousand" },
  denominator: {
    nl: "lesuren volgens de kalender van de school, afgerond op duizend",
    en: "lesson hours by the school's calendar, rounded to a thousand",
  },
  unit: "percent",
  measure: { family: "time" },
  population: { inspirationRegion: "school", municipality: "school", schoolAlliance: "school", site: "school" },
  reference: { kind: "school-year", text: { nl: "heel het schooljaar", en: "whole school year" } },
  source: { nl: "verzuimregistratie van scholen", en: "attendance registers of schools" },
  direction: "heavier",
  sensitive: false,
  breakdowns: ["school-type"],
  interval: {
    nl: "ruim 95%-interval: het telt leerlingen, niet uren, omdat de uren van één leerling samenhangen",
    en: "wide 95% interval: it counts pupils, not hours, because the hours of one pupil hang together",
  },
  caveats: [
    {
      nl: "Scholen registreren ziekte en verlof niet overal even precies.",
      en: "Schools do not register illness and leave with equal precision.",
    },
  ],
  since: "2026",
};
