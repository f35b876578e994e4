import { ONE_CARE_PER_PUPIL, TREND_BREAK } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { REGIONS_AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const referralRoute: Indicator = {
  code: "referral-route",
  theme: "care",
  headline: false,
  label: { nl: "Via wie jeugdhulp start", en: "Who referred to youth care" },
  question: {
    nl: "Via welke verwijzer start jeugdhulp: de gemeente, de huisarts of een ander?",
    en: "By whom is youth care started: the municipality, the general practitioner or another?",
  },
  definition: {
    nl: "Van de leerlingen bij wie in het schooljaar jeugdhulp startte: het percentage van wie bekend is wie verwees. De uitsplitsing geeft per verwijzer het percentage van alle leerlingen bij wie jeugdhulp startte.",
    en: "Of the pupils for whom youth care started in the school year: the percentage of whom it is known who referred. The breakdown gives for each referrer the percentage of all pupils for whom youth care started.",
  },
  numerator: {
    nl: "leerlingen bij wie jeugdhulp startte en de verwijzer bekend is; in de uitsplitsing: met die verwijzer",
    en: "pupils for whom youth care started with a known referrer; in the breakdown: with that referrer",
  },
  denominator: {
    nl: "leerlingen bij wie in het schooljaar jeugdhulp startte",
    en: "pupils for whom youth care started in the school year",
  },
  thresholds: [
    {
      nl: "De eerste start in het schooljaar telt, met de verwijzer daarvan. Een start op 31 juli telt nog bij het oude jaar, op 1 augustus bij het nieuwe.",
      en: "The first start in the school year counts, with its referrer. A start on 31 July belongs to the old year, on 1 August to the new.",
    },
    {
      nl: "'Geen verwijzer' is een bekend antwoord. 'Onbekend' is dat niet.",
      en: "'No referrer' is a known answer. 'Unknown' is not.",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["referrerKnown"],
    among: ["careKnown", "careStarted"],
    partOf: ["careStarted"],
  },
  population: REGIONS_AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "neutral",
  sensitive: true,
  breakdowns: ["referrer"],
  interval: WILSON,
  caveats: [
    {
      nl: "In iJW-berichten staat de verwijzer alleen in het verzoek om toewijzing (JW315). Kwam dat er niet, dan is de verwijzer onbekend. iJW en CBS gebruiken ook verschillende lijsten van verwijzers: die van het CBS kent geen rechter.",
      en: "iJW messages name the referrer only in the request for allocation (JW315). Without it the referrer is unknown. iJW and CBS also use different lists of referrers: that of CBS has no court.",
    },
    ONE_CARE_PER_PUPIL,
    TREND_BREAK,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Bij twaalf leerlingen startte hulp in het schooljaar. Bij Anna startte twee keer hulp: de eerste telt, via de huisarts. Bram start op de laatste dag en telt. De hulp van Chris startte een dag vóór het schooljaar en telt niet. Van twee leerlingen is de verwijzer onbekend: van 10 van de 12 is hij dus bekend.",
      en: "For twelve pupils care started in the school year. For Anna it started twice: the first counts, by the general practitioner. Bram starts on the last day and counts. The care of Chris started a day before the school year and does not. Of two pupils the referrer is unknown: so it is known of 10 of 12.",
    },
    world: `
      pupil     | site   | residence | care
      5 before  | 99AA00 | Almelo    | 2024-03-01.., via municipality
      4 town    | 99AA00 | Almelo    | 2025-10-01.., via municipality
      3 doctor  | 99AA00 | Almelo    | 2025-10-01.., via generalPractitioner
      2 unknown | 99AA00 | Almelo    | 2025-10-01..
      1 none    | 99AA00 | Almelo    | 2025-10-01.., via none
      Anna      | 99AA00 | Almelo    | 2025-09-01..2025-12-01, via generalPractitioner, 2026-02-01.., via municipality
      Bram      | 99AA00 | Almelo    | 2026-07-31.., via youthDoctor
      Chris     | 99AA00 | Almelo    | 2025-07-31.., via court
    `,
    counted: {
      NL: "10 of 12",
      "IR-TWENTE referrer:generalPractitioner": "4 of 12",
      "IR-TWENTE referrer:municipality": "4 of 12",
      "IR-TWENTE referrer:youthDoctor": "1 of 12",
      "IR-TWENTE referrer:none": "1 of 12",
      "IR-TWENTE referrer:unknown": "2 of 12",
      "IR-TWENTE referrer:court": "0 of 12",
    },
  },
};
