import { ONE_CARE_PER_PUPIL, TREND_BREAK } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { AT_SCHOOL } from "../population.ts";
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
  population: AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  direction: "neutral",
  sensitive: true,
  breakdowns: ["referrer", "school-type"],
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
};
