import { ONE_CARE_PER_PUPIL, TREND_BREAK } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { REGIONS_AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { CARE_AND_ENROLMENTS } from "../source.ts";

export const earlyStop: Indicator = {
  code: "early-stop",
  theme: "care",
  headline: false,
  label: { nl: "Jeugdhulp voortijdig gestopt", en: "Youth care ended early" },
  question: {
    nl: "Bij welk deel van de leerlingen stopte jeugdhulp eerder dan gepland?",
    en: "For which share of pupils did youth care end earlier than planned?",
  },
  definition: {
    nl: "Van de leerlingen bij wie in het schooljaar jeugdhulp eindigde: het percentage bij wie die voortijdig stopte. Voortijdig kan zijn in overleg, door de jongere, door de aanbieder of door omstandigheden van buiten (redenen van beëindiging 32 tot en met 35 van iJW). De uitsplitsing geeft hoe lang de hulp duurde.",
    en: "Of the pupils for whom youth care ended in the school year: the percentage for whom it ended early: agreed, by the youth, by the provider or by external circumstances (reasons 32 to 35 of iJW). The breakdown gives how long the care ran.",
  },
  numerator: {
    nl: "leerlingen bij wie hulp voortijdig stopte; in de uitsplitsing: bij wie hulp zo lang duurde",
    en: "pupils whose care ended early; in the breakdown: whose care ran so long",
  },
  denominator: {
    nl: "leerlingen bij wie in het schooljaar jeugdhulp eindigde",
    en: "pupils for whom youth care ended in the school year",
  },
  thresholds: [
    {
      nl: "De laatste beëindiging in het schooljaar telt. Loopt bij dezelfde aanbieder dezelfde vorm van hulp door, dan is de hulp niet geëindigd.",
      en: "The last end in the school year counts. When care of the same form goes on at the same provider, care has not ended.",
    },
    {
      nl: "Overgaan naar een andere aanbieder of een ander domein is geen voortijdig einde.",
      en: "Going over to another provider or domain is no early end.",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["endedEarly"],
    among: ["careKnown", "careEnded"],
    partOf: ["careEnded"],
  },
  population: REGIONS_AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: CARE_AND_ENROLMENTS,
  // An early end may be a failure, or a success that came sooner.
  direction: "neutral",
  sensitive: true,
  breakdowns: ["care-length"],
  interval: WILSON,
  caveats: [
    {
      nl: "Voortijdig is niet altijd slecht nieuws: hulp kan eerder klaar zijn dan gepland.",
      en: "Early is not always bad news: care may be done sooner than planned.",
    },
    {
      nl: "Staat er geen reden bij, dan telt het einde niet als voortijdig.",
      en: "Without a reason the end does not count as early.",
    },
    ONE_CARE_PER_PUPIL,
    TREND_BREAK,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Bij twaalf leerlingen eindigde hulp. Bij Anna gaat dezelfde hulp bij dezelfde aanbieder door: niet geëindigd. Bij Bram eindigde de hulp vóór het schooljaar. Bij Chris telt het laatste einde: voortijdig. Hulp van 1 september tot en met 30 november duurde 90 dagen, tot en met 1 december 91.",
      en: "For twelve pupils care ended. For Anna the same care goes on at the same provider: not ended. For Bram care ended before the school year. For Chris the last end counts: early. Care from 1 September to 30 November ran for 90 days, to 1 December for 91.",
    },
    world: `
      pupil      | site   | residence | care
      5 going    | 99AA00 | Almelo    | 2025-01-01..
      1 agreed   | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped earlyAgreed
      1 client   | 99AA00 | Almelo    | 2025-09-01..2025-12-01, stopped earlyClient
      1 provider | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped earlyProvider
      1 external | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped earlyExternal
      4 planned  | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped asPlanned
      1 onward   | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped otherProvider
      1 domain   | 99AA00 | Almelo    | 2025-09-01..2025-11-30, stopped otherDomain
      1 silent   | 99AA00 | Almelo    | 2025-09-01..2025-11-30
      Anna       | 99AA00 | Almelo    | 2025-01-01..2025-12-31 by 1, stopped earlyClient, 2026-01-01.. by 1
      Bram       | 99AA00 | Almelo    | 2025-01-01..2025-07-31, stopped earlyClient
      Chris      | 99AA00 | Almelo    | 2025-09-01..2025-10-31 by 1, stopped asPlanned, 2025-11-01..2026-03-01 by 2, stopped earlyClient
    `,
    counted: {
      NL: "5 of 12",
      "IR-TWENTE care-length:0-90": "10 of 12",
      "IR-TWENTE care-length:91-180": "2 of 12",
    },
  },
};
