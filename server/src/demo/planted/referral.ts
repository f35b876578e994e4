import type { Referrer } from "@monitor/schema/vocabulary";

/** Each kind with its part of all. */
type Parts<K> = readonly (readonly [K, number])[];

/**
 * Who refers, as parts of all care that starts. Source: CBS, table 85097NED (Jeugdhulptrajecten in natura; verwijzer,
 * regio), the Netherlands, trajectories that began in the first half of 2023: general practitioner 61,700 of 159,715,
 * municipality 48,625, nobody 23,725, certified institution 11,135, medical specialist 7,440, youth doctor 5,795, unknown
 * 690, judge 600. Rounded to whole per cents, and to one at least.
 */
// biome-ignore format: a table
export const REFERRERS: Parts<Referrer> = [
  ["generalPractitioner", 0.38], ["municipality", 0.3], ["none", 0.14], ["certifiedInstitution", 0.07], ["medicalSpecialist", 0.05], ["youthDoctor", 0.04], ["court", 0.01], ["unknown", 0.01],
];

/** Where it differs. Invented: a municipality of which more youths come by the doctor, and a region where teams of the municipality refer. */
// biome-ignore format: a table
export const OTHER_REFERRERS: Readonly<Record<string, Parts<Referrer>>> = {
  "0141": [ // Almelo
    ["generalPractitioner", 0.6], ["municipality", 0.15], ["none", 0.08], ["certifiedInstitution", 0.07], ["medicalSpecialist", 0.05], ["youthDoctor", 0.03], ["court", 0.01], ["unknown", 0.01],
  ],
  "IR-HOLLAND-RIJNLAND": [
    ["generalPractitioner", 0.2], ["municipality", 0.5], ["none", 0.12], ["certifiedInstitution", 0.07], ["medicalSpecialist", 0.05], ["youthDoctor", 0.04], ["court", 0.01], ["unknown", 0.01],
  ],
};

/**
 * Part of care of which no request (JW315) came, so that messages tell neither who referred nor when. Invented.
 */
export const WITHOUT_REQUEST = 0.1;

/**
 * From the request to the start of care: how many first days of a month lie between them. A provider sends its requests on
 * the first day of a month, so that a demo has no file for each of its starts. Invented: half waits three weeks at most, and
 * four in five six weeks; in one region half waits more than six weeks.
 */
export const MONTHS_BETWEEN: { readonly usual: Parts<number>; readonly slow: Parts<number> } = {
  usual: [
    [0, 0.7],
    [1, 0.3],
  ],
  slow: [
    [0, 0.3],
    [1, 0.4],
    [2, 0.3],
  ],
};
export const SLOW_REGION = "IR-DE-MEIERIJ";

/** A pilot of one region, from the last school year on, at schools with a collective arrangement: days to the start of care. */
export const PILOT = { region: "IR-TWENTE", days: [0, 7] } as const;
