import type { Indicator } from "./indicator.ts";

export const providers: Indicator = {
  code: "providers",
  label: { nl: "Zorgaanbieders", en: "Care providers" },
  question: {
    nl: "Hoeveel zorgaanbieders werken met leerlingen van deze school of dit gebied?",
    en: "How many care providers work with pupils of this school or area?",
  },
  definition: {
    nl: "Het aantal verschillende zorgaanbieders dat in het schooljaar jeugdhulp gaf aan leerlingen die op 1 oktober in het gebied op school stonden ingeschreven. Getoond als leerlingen met jeugdhulp getoond mogen worden.",
    en: "The number of distinct care providers that gave youth care in the school year to pupils enrolled on 1 October at schools in the area. Shown where pupils with youth care may be shown.",
  },
  numerator: { nl: "verschillende zorgaanbieders", en: "distinct care providers" },
  denominator: null,
  unit: "count",
  measure: { family: "providers" },
  population: { inspirationRegion: "school", municipality: "school", schoolAlliance: "school", site: "school" },
  reference: { kind: "school-year", text: { nl: "heel het schooljaar", en: "whole school year" } },
  source: { nl: "jeugdhulp van gemeenten (iJW)", en: "youth care of municipalities (iJW)" },
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: null,
  caveats: [
    {
      nl: "Afgerond op vijftallen; 1 tot en met 4 aanbieders wordt afgeschermd.",
      en: "Rounded to fives; 1 to 4 providers are suppressed.",
    },
    { nl: "Aanbieders zijn geteld op hun AGB-code.", en: "Providers are counted by their AGB code." },
  ],
  since: "2026",
};
