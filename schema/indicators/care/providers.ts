import type { Indicator } from "../indicator.ts";
import { AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const providers: Indicator = {
  code: "providers",
  theme: "care",
  headline: true,
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
  thresholds: [
    {
      nl: "Eén leerling met hulp op één dag is genoeg om een aanbieder te tellen.",
      en: "One pupil with care on one day is enough to count a provider.",
    },
    {
      nl: "Afgerond op vijftallen. 1 tot en met 4 aanbieders wordt afgeschermd.",
      en: "Rounded to fives. 1 to 4 providers are suppressed.",
    },
  ],
  unit: "count",
  measure: { family: "distinct", what: "providers", where: ["careKnown", "withCare"] },
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  interval: null,
  caveats: [
    {
      nl: "Aanbieders zijn geteld op hun AGB-code. Een organisatie met twee codes telt twee keer.",
      en: "Providers are counted by their AGB code. An organisation with two codes counts twice.",
    },
    {
      nl: "De aantallen van scholen tellen niet op tot dat van een gebied: dezelfde aanbieder kan op meer scholen werken.",
      en: "The numbers of schools do not sum to that of an area: a provider may work at several schools.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Aanbieders 1 en 2 gaven hulp aan leerlingen van school 99AA00. Aanbieder 3 stopte vóór het schooljaar. Aanbieder 4 hielp alleen een leerling van wie de inschrijving niet te koppelen is. Samen met school 99AB00 zijn het er 3 en niet 4: aanbieder 2 werkt op beide.",
      en: "Providers 1 and 2 gave care to pupils of school 99AA00. Provider 3 stopped before the school year. Provider 4 helped only a pupil whose enrolment cannot be linked. Together with school 99AB00 there are 3 and not 4: provider 2 works at both.",
    },
    world: `
      pupil      | site   | residence | linked | care
      10 without | 99AA00 | Almelo    | yes    | -
      Anna       | 99AA00 | Almelo    | yes    | 2025-10-01.. by 1, 2025-11-01.. by 2
      Bram       | 99AA00 | Almelo    | yes    | 2025-10-01.. by 2
      Chris      | 99AA00 | Almelo    | yes    | 2025-01-01..2025-07-31 by 3
      Dewi       | 99AA00 | Almelo    | no     | 2025-10-01.. by 4
      Emma       | 99AB00 | Enschede  | yes    | 2025-10-01.. by 2, 2025-11-01.. by 5
    `,
    counted: {
      "99AA00": "2",
      "99AB00": "2",
      "IR-TWENTE": "3",
    },
  },
};
