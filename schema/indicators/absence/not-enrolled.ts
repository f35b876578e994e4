import { MUNICIPALITIES_ONLY } from "../caveat.ts";
import type { Indicator } from "../indicator.ts";
import { WILSON } from "../interval.ts";
import { LIVING_THERE_ONLY } from "../population.ts";
import { SCHOOL_YEAR } from "../reference.ts";
import { ATTENDANCE_AND_LIST } from "../source.ts";

export const notEnrolled: Indicator = {
  code: "not-enrolled",
  theme: "absence",
  headline: false,
  label: { nl: "Niet ingeschreven", en: "Not enrolled" },
  question: {
    nl: "Hoeveel leerplichtige jongeren staan bij geen enkele school ingeschreven?",
    en: "How many youths of compulsory school age are enrolled at no school?",
  },
  definition: {
    nl: "Het aantal jongeren per 1.000 dat leerplichtig of kwalificatieplichtig is, bij geen school staat ingeschreven en geen vrijstelling heeft. DUO noemt dit absoluut verzuim. Het is een van de twee groepen thuiszitters. Leerplichtig is een kind vanaf de maand na de vijfde verjaardag tot het einde van het schooljaar waarin het 16 wordt; wie dan nog geen startkwalificatie heeft, blijft tot 18 jaar kwalificatieplichtig.",
    en: "The number of youths per 1,000 who must attend school, are enrolled at none and have no exemption. DUO calls it absoluut verzuim. It is one of the two groups of thuiszitters. Education is compulsory from the month after the fifth birthday until the end of the school year in which a child turns 16; who has no basic qualification by then must go on until 18.",
  },
  numerator: {
    nl: "jongeren die de gemeente noemt als niet ingeschreven",
    en: "youths whom the municipality lists as not enrolled",
  },
  denominator: {
    nl: "inwoners die op een school staan ingeschreven en van wie het verzuim bekend is; wie nergens is ingeschreven, telt hier niet mee, anders verraadt de noemer dat aantal",
    en: "residents who are enrolled at a school and whose absence is known; who is enrolled nowhere is left out, or the denominator would tell their number",
  },
  thresholds: [
    {
      nl: "Eén dag op de lijst in het schooljaar is genoeg.",
      en: "One day on the list in the school year is enough.",
    },
    {
      nl: "Wie een vrijstelling heeft, staat niet op de lijst en telt bij 'Vrijstellingen'.",
      en: "Who is exempt is not on the list and counts under 'Exemptions'.",
    },
  ],
  unit: "per-1000",
  measure: {
    family: "share",
    of: ["notEnrolled"],
    among: ["residentAbsenceKnown"],
    over: ["residentAbsenceKnown", "enrolled"],
  },
  population: LIVING_THERE_ONLY,
  reference: SCHOOL_YEAR,
  periods: ["school-year"],
  source: ATTENDANCE_AND_LIST,
  direction: "heavier",
  sensitive: true,
  breakdowns: [],
  gate: "thuiszitten",
  interval: WILSON,
  caveats: [
    MUNICIPALITIES_ONLY,
    {
      nl: "De noemer is niet het aantal inwoners van 5 tot en met 17 jaar uit het bevolkingsregister. Leerlingen op scholen die niet leverden, ontbreken.",
      en: "Below the line is not the number of residents aged 5 to 17 in the population register. Pupils at schools that did not deliver are missing.",
    },
    {
      nl: "Leeftijd en geslacht van deze jongeren kent de monitor niet. Daarom is er geen uitsplitsing.",
      en: "The monitor does not know age and sex of these youths. So there is no breakdown.",
    },
  ],
  since: "2026",
  example: {
    shows: {
      nl: "Anna staat het hele jaar op de lijst van de gemeente, Bram op één dag: beiden tellen. Dewi stond tot en met september op de lijst en gaat sinds 1 oktober naar school: zij telt één keer, boven en onder de streep. Chris heeft een vrijstelling en staat niet op de lijst. Emma gaat in Enschede naar school en woont in Deventer.",
      en: "Anna is on the list of the municipality all year, Bram on one day: both count. Dewi was on the list until the end of September and has been at school since 1 October: she counts once, above and below the line. Chris is exempt and not on the list. Emma goes to school in Enschede and lives in Deventer.",
    },
    world: `
      pupil     | site   | residence | enrolled     | absence                              | exemption
      10 others | 99AB00 | Enschede  | -            | -                                    | -
      Anna      | none   | Enschede  | -            | -                                    | -
      Bram      | none   | Enschede  | 2026-07-31.. | -                                    | -
      Chris     | -      | Enschede  | -            | -                                    | 5-onder-a from 2025-08-01..2026-07-31
      Dewi      | 99AB00 | Enschede  | 2025-10-01.. | notEnrolled 2025-08-18..2025-09-30   | -
      Emma      | 99AB00 | Deventer  | -            | -                                    | -
    `,
    counted: {
      "0153": "3 of 11",
      "0150": "0 of 1",
      NL: "3 of 12",
    },
  },
};
