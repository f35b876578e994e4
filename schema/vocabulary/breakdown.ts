import type { Level } from "./area.ts";
import { REFERRERS } from "./care.ts";
import { EXEMPTION_ARTICLES } from "./compulsory-education.ts";
import type { Localised } from "./localised.ts";
import { SCHOOL_TYPES } from "./school-type.ts";

export interface BreakdownWords {
  /**
   * `pupils` parts whom a figure is about, above and below the line. `part` parts only what is counted above the line:
   * the whole stays below it. Parts may overlap, as care forms do, and then do not sum to the whole.
   */
  readonly of: "pupils" | "part";
  /**
   * Levels of which a release holds it; sites besides, where an indicator says so. The finer the parts, the larger the
   * areas: in a municipality most parts by age or care form are few children, and every mask is an equation for who
   * wants to work them out.
   */
  readonly levels: readonly Level[];
  readonly label: Localised;
  readonly members: Readonly<Record<string, Localised>>;
}

const REGIONS = ["country", "inspirationRegion", "youthRegion"] as const satisfies readonly Level[];
const WITH_ALLIANCES = [...REGIONS, "schoolAlliance"] as const satisfies readonly Level[];
const AREAS = [...REGIONS, "municipality", "schoolAlliance"] as const satisfies readonly Level[];
const WITH_RESIDENTS = ["inspirationRegion", "youthRegion", "municipality"] as const satisfies readonly Level[];

const labels = <K extends string>(words: Readonly<Record<K, { readonly label: Localised }>>) =>
  Object.fromEntries(Object.entries<{ readonly label: Localised }>(words).map(([code, { label }]) => [code, label]));

const YEAR_GROUPS = ["1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16"];

/** Year groups after EDEXML: 1 to 8 of primary school, 11 to 16 are years 1 to 6 of secondary school. */
const yearGroupLabel = (code: string): Localised =>
  code.length === 1
    ? { nl: `groep ${code}`, en: `primary year ${code}` }
    : { nl: `leerjaar ${Number(code) - 10}`, en: `secondary year ${Number(code) - 10}` };

/** Upper ends of age bands, in years; age on the count date, 1 October. */
export const AGE_BANDS = { "0-3": 3, "4-7": 7, "8-11": 11, "12-15": 15, "16-17": 17, "18-22": 22 } as const;

/** Upper ends of bands of days from request to start. */
export const WAIT_BANDS = {
  "0-7": 7,
  "8-14": 14,
  "15-30": 30,
  "31-60": 60,
  "61-90": 90,
  "91-180": 180,
  "181-365": 365,
};

/** Upper ends of bands of days from start to end. */
export const LENGTH_BANDS = { "0-90": 90, "91-180": 180, "181-365": 365, "366-730": 730, "731-1460": 1460 };

const years = (band: string): Localised => ({ nl: `${band} jaar`, en: `aged ${band}` });
const days = (band: string): Localised => ({ nl: `${band} dagen`, en: `${band} days` });
const bands = (names: readonly string[], label: (band: string) => Localised) =>
  Object.fromEntries(names.map((name) => [name, label(name)]));

/** Ways to part a figure, one at a time. In an observation: dimension and member, `school-type:bao`. */
export const BREAKDOWNS = {
  "school-type": {
    of: "pupils",
    levels: AREAS,
    label: { nl: "schoolsoort", en: "school type" },
    members: labels(SCHOOL_TYPES),
  },
  "year-group": {
    of: "pupils",
    levels: REGIONS,
    label: { nl: "leerjaar", en: "year group" },
    members: Object.fromEntries(YEAR_GROUPS.map((code) => [code, yearGroupLabel(code)])),
  },
  age: {
    of: "pupils",
    levels: REGIONS,
    label: { nl: "leeftijd", en: "age" },
    members: bands(Object.keys(AGE_BANDS), years),
  },
  sex: {
    of: "pupils",
    levels: REGIONS,
    label: { nl: "geslacht", en: "sex" },
    members: { male: { nl: "jongens", en: "boys" }, female: { nl: "meisjes", en: "girls" } },
  },
  /** The other population of a municipality or region: figures are of pupils at school there or of who live there. */
  whose: {
    of: "pupils",
    levels: WITH_RESIDENTS,
    label: { nl: "op school of woonachtig", en: "at school or living there" },
    members: {
      pupils: { nl: "leerlingen op school in het gebied", en: "pupils at school in the area" },
      residents: { nl: "inwoners van het gebied", en: "residents of the area" },
    },
  },
  "special-kind": {
    of: "part",
    levels: WITH_ALLIANCES,
    label: { nl: "soort gespecialiseerd onderwijs", en: "kind of special education" },
    members: {
      "so-vso": { nl: "so en vso", en: "special education (so, vso)" },
      sbo: { nl: "sbo", en: "special primary (sbo)" },
      pro: { nl: "praktijkonderwijs", en: "practical training" },
    },
  },
  "care-form": {
    of: "part",
    levels: REGIONS,
    label: { nl: "vorm van jeugdzorg", en: "form of youth care" },
    members: {
      "without-stay": { nl: "jeugdhulp zonder verblijf", en: "youth care without stay" },
      "with-stay": { nl: "jeugdhulp met verblijf", en: "youth care with stay" },
      protection: { nl: "jeugdbescherming", en: "child protection" },
      probation: { nl: "jeugdreclassering", en: "youth probation" },
    },
  },
  referrer: { of: "part", levels: REGIONS, label: { nl: "verwijzer", en: "referrer" }, members: REFERRERS },
  wait: {
    of: "part",
    levels: REGIONS,
    label: { nl: "dagen van aanvraag tot start", en: "days from request to start" },
    members: {
      ...bands(Object.keys(WAIT_BANDS), days),
      "over-365": { nl: "langer dan 365 dagen", en: "over 365 days" },
    },
  },
  "care-length": {
    of: "part",
    levels: REGIONS,
    label: { nl: "duur in dagen", en: "length in days" },
    members: {
      ...bands(Object.keys(LENGTH_BANDS), days),
      "over-1460": { nl: "langer dan 1460 dagen", en: "over 1460 days" },
    },
  },
  article: { of: "part", levels: REGIONS, label: { nl: "artikel", en: "article" }, members: EXEMPTION_ARTICLES },
  "absence-reason": {
    of: "part",
    levels: REGIONS,
    label: { nl: "geoorloofd of ongeoorloofd", en: "authorised or unauthorised" },
    members: {
      authorised: { nl: "geoorloofd", en: "authorised" },
      unauthorised: { nl: "ongeoorloofd", en: "unauthorised" },
    },
  },
  /** School type and age in years: the strata of indirect standardisation, of the whole release only (`bao-7`). */
  "type-age": {
    of: "pupils",
    levels: ["country"],
    label: { nl: "schoolsoort en leeftijd", en: "school type and age" },
    members: {},
  },
} as const satisfies Record<string, BreakdownWords>;

export type Breakdown = keyof typeof BREAKDOWNS;

export const isBreakdown = (text: string): text is Breakdown => Object.hasOwn(BREAKDOWNS, text);
