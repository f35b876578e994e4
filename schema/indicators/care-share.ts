import type { Indicator } from "./indicator.ts";

export const careShare: Indicator = {
  code: "care-share",
  label: { nl: "Leerlingen met jeugdhulp", en: "Pupils with youth care" },
  question: { nl: "Welk deel van de leerlingen heeft jeugdhulp?", en: "Which share of pupils has youth care?" },
  definition: {
    nl: "Het percentage leerlingen (ingeschreven op 1 oktober) voor wie in het schooljaar op minstens één dag jeugdhulp, jeugdbescherming of jeugdreclassering liep. Het telt werkelijk gestarte hulp; een toewijzing alleen telt niet.",
    en: "The percentage of pupils (enrolled on 1 October) for whom youth care, child protection or youth probation ran on at least one day of the school year. Care that really started counts; an allocation alone does not.",
  },
  numerator: { nl: "leerlingen met jeugdhulp in het schooljaar", en: "pupils with youth care in the school year" },
  denominator: {
    nl: "gekoppelde leerlingen uit gemeenten die jeugdhulp leverden",
    en: "linked pupils from municipalities that delivered youth care",
  },
  unit: "percent",
  measure: { family: "share", of: "withCare", among: "careKnown" },
  population: { inspirationRegion: "school", municipality: "school", schoolAlliance: "school", site: "school" },
  reference: { kind: "school-year", text: { nl: "heel het schooljaar", en: "whole school year" } },
  source: {
    nl: "jeugdhulp van gemeenten (iJW) en inschrijvingen",
    en: "youth care of municipalities (iJW), enrolments",
  },
  direction: "heavier",
  sensitive: true,
  breakdowns: ["school-type"],
  interval: { nl: "Wilson, 95%", en: "Wilson, 95%" },
  caveats: [
    {
      nl: "Hulp met een persoonsgebonden budget telt niet mee.",
      en: "Care paid from a personal budget is not included.",
    },
    {
      nl: "Gaat over leerlingen op scholen in het gebied, niet over alle jeugdigen die er wonen.",
      en: "About pupils at schools in the area, not about all youths who live there.",
    },
  ],
  since: "2026",
};
