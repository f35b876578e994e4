import { ONE_CARE_PER_PUPIL } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { REGIONS_AT_SCHOOL } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";

export const timeToCare: Indicator = {
  code: "time-to-care",
  theme: "care",
  headline: false,
  label: { nl: "Jeugdhulp binnen een week", en: "Youth care within a week" },
  question: {
    nl: "Bij welk deel van de leerlingen startte jeugdhulp binnen zeven dagen na de aanvraag?",
    en: "For which share of pupils did youth care start within seven days of the request?",
  },
  definition: {
    nl: "Van de leerlingen bij wie in het schooljaar jeugdhulp startte en van wie de dag van de aanvraag bekend is: het percentage bij wie de hulp hooguit 7 dagen na de aanvraag echt startte. De uitsplitsing geeft alle wachttijden, ook langer dan 90 dagen.",
    en: "Of the pupils for whom youth care started in the school year and of whom the day of the request is known: the percentage for whom care really started at most 7 days after the request. The breakdown gives all waiting times, also over 90 days.",
  },
  numerator: {
    nl: "leerlingen bij wie hulp hooguit 7 dagen na de aanvraag startte; in de uitsplitsing: na zoveel dagen",
    en: "pupils whose care started at most 7 days after the request; in the breakdown: after so many days",
  },
  denominator: {
    nl: "leerlingen bij wie hulp startte en de dag van de aanvraag bekend is",
    en: "pupils for whom care started and the day of the request is known",
  },
  thresholds: [
    {
      nl: "Dag 7 telt mee, dag 8 niet. De dag van de aanvraag zelf is dag 0. Het zijn kalenderdagen: weekend en vakantie tellen mee.",
      en: "Day 7 counts, day 8 does not. The day of the request is day 0. They are calendar days: weekends and holidays count.",
    },
    {
      nl: "Ligt de aanvraag na de start, dan klopt een van de twee niet en is de dag van de aanvraag niet bekend.",
      en: "When the request lies after the start one of them is wrong, and the day of the request is not known.",
    },
    {
      nl: "De eerste start in het schooljaar telt.",
      en: "The first start in the school year counts.",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: ["wait:0-7"],
    among: ["careKnown", "requestKnown"],
    partOf: ["requestKnown"],
  },
  population: REGIONS_AT_SCHOOL,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: {
    nl: "jeugdhulp van gemeenten (iJW: verzoek om toewijzing en startbericht) en inschrijvingen",
    en: "youth care of municipalities (iJW: request and start messages) and enrolments",
  },
  direction: "lighter",
  sensitive: true,
  breakdowns: ["wait"],
  interval: WILSON,
  caveats: [
    {
      nl: "Alleen trajecten met een verzoek om toewijzing (bericht JW315) hebben een dag van aanvraag.",
      en: "Only trajectories with a request for allocation (message JW315) have a day of request.",
    },
    {
      nl: "Wie nog wacht, is niet geteld: alleen hulp die startte, heeft een wachttijd.",
      en: "Who still waits is not counted: only care that started has a waiting time.",
    },
    ONE_CARE_PER_PUPIL,
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Drie leerlingen kregen hulp op dag 7 na de aanvraag en Anna op de dag zelf: dat is binnen een week. Twee leerlingen wachtten 8 dagen, Bram precies 90 en Chris 91. Vier leerlingen hebben geen dag van aanvraag en bij Dewi ligt die na de start: zij tellen niet mee.",
      en: "Three pupils got care on day 7 after the request and Anna on the day itself: that is within a week. Two pupils waited 8 days, Bram exactly 90 and Chris 91. Four pupils have no day of request and that of Dewi lies after the start: they are left out.",
    },
    world: `
      pupil     | site   | residence | care
      4 unknown | 99AA00 | Almelo    | 2025-10-01..
      3 seven   | 99AA00 | Almelo    | 2025-10-08.., requested 2025-10-01
      2 eight   | 99AA00 | Almelo    | 2025-10-09.., requested 2025-10-01
      Anna      | 99AA00 | Almelo    | 2025-10-01.., requested 2025-10-01
      Bram      | 99AA00 | Almelo    | 2025-12-30.., requested 2025-10-01
      Chris     | 99AA00 | Almelo    | 2025-12-31.., requested 2025-10-01
      Dewi      | 99AA00 | Almelo    | 2025-10-01.., requested 2025-10-02
    `,
    counted: {
      NL: "4 of 8",
      "IR-TWENTE wait:0-7": "4 of 8",
      "IR-TWENTE wait:8-14": "2 of 8",
      "IR-TWENTE wait:61-90": "1 of 8",
      "IR-TWENTE wait:91-180": "1 of 8",
    },
  },
};
