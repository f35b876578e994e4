import type { Localised } from "../vocabulary/index.ts";

/**
 * How much a delivery brings, by place: a site for what schools deliver, the municipality for what municipalities
 * deliver. Counted while rows are loaded and kept when they are replaced, so that deliveries can be compared.
 */
export const MEASURES = {
  pupils: { nl: "leerlingen", en: "pupils" },
  classes: { nl: "klassen", en: "classes" },
  youths: { nl: "jeugdigen met jeugdhulp", en: "youths with care" },
  episodes: { nl: "trajecten", en: "care episodes" },
  arrangements: { nl: "collectieve arrangementen", en: "collective arrangements" },
  absentees: { nl: "leerlingen met verzuim", en: "pupils with absence" },
  spells: { nl: "verzuimperioden", en: "spells of absence" },
  minutes: { nl: "gemiste lesminuten", en: "lesson minutes missed" },
  schoolDays: { nl: "lesdagen in de kalender", en: "school days in the calendar" },
  notEnrolled: { nl: "jeugdigen die nergens zijn ingeschreven", en: "youths not enrolled" },
  reports: { nl: "verzuimmeldingen", en: "reports of absence" },
  exemptions: { nl: "vrijstellingen", en: "exemptions" },
  guidance: { nl: "plannen van aanpak en besprekingen", en: "plans and consultations" },
  withoutYearGroup: { nl: "inschrijvingen zonder jaargroep", en: "enrolments without year group" },
  rows: { nl: "regels over leerlingen en jeugdigen", en: "rows about pupils and youths" },
  unknownSchools: {
    nl: "regels over een school die de monitor niet kent",
    en: "rows about a school unknown to the monitor",
  },
  unlinked: { nl: "regels die niet te koppelen zijn", en: "rows that cannot be linked" },
  enrolled: { nl: "leerlingen volgens de inschrijvingen", en: "pupils according to enrolment" },
  judged: { nl: "gekoppelde regels waarvan de inschrijving is opgezocht", en: "linked rows looked up in enrolment" },
  matched: { nl: "daarvan van een ingeschreven leerling", en: "of which of an enrolled pupil" },
} as const satisfies Record<string, Localised>;
export type Measure = keyof typeof MEASURES;

/** Counts of one delivery: by measure, then by place. */
export type Tally = ReadonlyMap<Measure, ReadonlyMap<string, number>>;
