import { NOT_EVERYBODY_AT_HOME, RESIDENTS_OR_PUPILS } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { LIVING_THERE } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE_AND_LIST } from "../source.ts";

export const thuiszitters3m: Indicator = {
  code: "thuiszitters-3m",
  theme: "absence",
  headline: false,
  label: { nl: "Thuiszitters langer dan drie maanden", en: "Thuiszitters for more than three months" },
  question: {
    nl: "Welk deel van de thuiszitters zit langer dan drie maanden thuis?",
    en: "Which share of the thuiszitters is at home for more than three months?",
  },
  definition: {
    nl: "Het percentage van de thuiszitters dat in het schooljaar langer dan drie maanden achter elkaar thuiszat: ongeoorloofd afwezig, of niet ingeschreven. De landelijke cijfers noemen deze groep apart. De teller is het aantal thuiszitters langer dan drie maanden.",
    en: "The percentage of the thuiszitters who in the school year were at home for more than three months on end: absent without valid reason, or not enrolled. The national figures name this group apart. Above the line is the number of thuiszitters for more than three months.",
  },
  numerator: { nl: "thuiszitters langer dan drie maanden", en: "thuiszitters for more than three months" },
  denominator: { nl: "alle thuiszitters in het schooljaar", en: "all thuiszitters in the school year" },
  thresholds: [
    {
      nl: "Drie kalendermaanden, van de eerste tot de laatste dag; vakanties tellen hier mee. Van 1 september tot en met 1 december is precies drie maanden en telt niet; tot en met 2 december telt wel.",
      en: "Three calendar months, from first to last day; holidays count here. From 1 September to 1 December is exactly three months and does not count; to 2 December does.",
    },
  ],
  unit: "percent",
  measure: {
    family: "share",
    of: { school: ["longTermAbsent", "thuiszitter3m"], residence: ["thuiszitter3m"] },
    among: {
      school: ["attendanceKnown", "longTermAbsent"],
      residence: ["residentAbsenceKnown", "thuiszitter"],
    },
  },
  population: LIVING_THERE,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: ATTENDANCE_AND_LIST,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [
    RESIDENTS_OR_PUPILS,
    NOT_EVERYBODY_AT_HOME,
    {
      nl: "Het tellen begint elk schooljaar opnieuw. Wie in juni begon en na de zomer nog thuiszit, telt in geen van beide jaren meteen als langer dan drie maanden.",
      en: "Counting starts anew each school year. Who began in June and is still at home after the summer does not count as over three months at once.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna is weg van 1 september tot en met 1 december: precies drie maanden, en dat telt niet. Bram is een schooldag langer weg en telt. Chris staat het hele jaar op de lijst van de gemeente en telt. Dewi staat daar precies drie maanden op. Emma is 21 schooldagen weg. Zij zijn alle vijf thuiszitter.",
      en: "Anna is away from 1 September to 1 December: exactly three months, and that does not count. Bram is away for a school day more and counts. Chris is on the list of the municipality all year and counts. Dewi is on it for exactly three months. Emma is away for 21 school days. All five are thuiszitters.",
    },
    world: `
      pupil     | site   | residence | enrolled               | absence
      10 others | 99AB00 | Enschede  | -                      | -
      Anna      | 99AB00 | Enschede  | -                      | unauthorised 61 days from 2025-09-01
      Bram      | 99AB00 | Enschede  | -                      | unauthorised 62 days from 2025-09-01
      Chris     | none   | Enschede  | -                      | -
      Dewi      | none   | Enschede  | 2025-09-01..2025-12-01 | -
      Emma      | 99AB00 | Enschede  | -                      | unauthorised 21 days from 2025-09-01
    `,
    counted: {
      "0153": "2 of 5",
      "99AB00": "1 of 3",
    },
  },
};
