import type { SchoolType } from "@monitor/schema/vocabulary";

/** How the schools of one type look. */
export interface SchoolShape {
  /** Part of all pupils. Special education is larger than in reality, so that each region has its schools. */
  readonly share: number;
  /** Pupils of an average site, and of a full class. */
  readonly site: number;
  readonly class: number;
  /** Age on 1 October of the lowest and the highest year. */
  readonly ages: readonly [number, number];
  /** EDEXML's jaargroep: the age less this, or the same for all. */
  readonly group: number | "S" | "V";
  /** Lesson minutes of a full day and of a Wednesday. */
  readonly minutes: readonly [number, number];
  /** What schools of this type are called, for invented names. */
  readonly called: string;
}

// biome-ignore format: a table
export const SCHOOL_SHAPES: Readonly<Record<SchoolType, SchoolShape>> = {
  bao:        { share: 0.54,  site: 155, class: 25, ages: [4, 11],  group: 3,   minutes: [315, 225], called: "Demoschool" },
  sbo:        { share: 0.025, site: 75,  class: 14, ages: [6, 11],  group: "S", minutes: [315, 225], called: "Demo-sbo" },
  so:         { share: 0.025, site: 75,  class: 11, ages: [5, 11],  group: "S", minutes: [315, 225], called: "Demo-so" },
  vmbo:       { share: 0.09,  site: 450, class: 24, ages: [12, 15], group: 1,   minutes: [320, 320], called: "Demo-vmbo" },
  "havo-vwo": { share: 0.1,   site: 600, class: 27, ages: [12, 16], group: 1,   minutes: [320, 320], called: "Demolyceum" },
  vo:         { share: 0.16,  site: 800, class: 26, ages: [12, 16], group: 1,   minutes: [320, 320], called: "Democollege" },
  pro:        { share: 0.025, site: 130, class: 14, ages: [12, 16], group: 1,   minutes: [320, 320], called: "Demo-praktijkschool" },
  vso:        { share: 0.035, site: 130, class: 11, ages: [12, 17], group: "V", minutes: [315, 225], called: "Demo-vso" },
};

/** What is true of all schools of one type, apart from what is planted in regions and single schools. */
export interface SchoolTruth {
  /** Probability that a pupil has youth care in a school year. CBS 2017, in Smeets & Van Veen 2018: figures of 2016. */
  readonly care: number;
  /** Spells of absence, as a factor of the average. */
  readonly absence: number;
  /** Pupils per 1,000 with an unauthorised whole-day spell of more than 20 school days in a school year. */
  readonly longTerm: number;
  /** Part of the pupils who live in another municipality of the catchment, and outside all regions of the demo. */
  readonly elsewhere: readonly [number, number];
  readonly boys: number;
  /** Special schools: more of them in a region with a regional task, and half of them with one provider. */
  readonly special: boolean;
}

// biome-ignore format: a table
export const SCHOOL_TRUTH: Readonly<Record<SchoolType, SchoolTruth>> = {
  bao:        { care: 0.093, absence: 0.8,  longTerm: 0.5, elsewhere: [0.04, 0.004], boys: 0.505, special: false },
  sbo:        { care: 0.47,  absence: 1.05, longTerm: 4,   elsewhere: [0.4, 0.02],   boys: 0.68,  special: true },
  so:         { care: 0.58,  absence: 1.15, longTerm: 5,   elsewhere: [0.55, 0.05],  boys: 0.68,  special: true },
  vmbo:       { care: 0.13,  absence: 1.3,  longTerm: 3.5, elsewhere: [0.25, 0.015], boys: 0.505, special: false },
  "havo-vwo": { care: 0.07,  absence: 1,    longTerm: 1.5, elsewhere: [0.25, 0.015], boys: 0.505, special: false },
  vo:         { care: 0.1,   absence: 1.15, longTerm: 2.5, elsewhere: [0.2, 0.015],  boys: 0.505, special: false },
  pro:        { care: 0.27,  absence: 1.4,  longTerm: 6,   elsewhere: [0.4, 0.02],   boys: 0.505, special: true },
  vso:        { care: 0.6,   absence: 1.6,  longTerm: 8,   elsewhere: [0.6, 0.06],   boys: 0.68,  special: true },
};

/** Chances by type of school, in the order in which they are drawn. */
export type Moves = Readonly<Partial<Record<SchoolType, number>>>;

/** Going to another type within primary or secondary education: chance a year. */
// biome-ignore format: a table
export const CHANGES: Readonly<Record<SchoolType, Moves>> = {
  bao:        { bao: 0.012, sbo: 0.006, so: 0.003 },
  sbo:        { so: 0.02, bao: 0.01 },
  so:         { sbo: 0.02, bao: 0.01 },
  vmbo:       { vo: 0.01, vso: 0.006, pro: 0.005 },
  "havo-vwo": { vo: 0.02, vmbo: 0.02 },
  vo:         { vmbo: 0.01, vso: 0.004 },
  pro:        { vso: 0.01 },
  vso:        { pro: 0.01, vo: 0.01 },
};

/** Where pupils go after primary education. */
// biome-ignore format: a table
export const AFTER_PRIMARY: Readonly<Partial<Record<SchoolType, Moves>>> = {
  bao: { vo: 0.44, "havo-vwo": 0.28, vmbo: 0.24, pro: 0.025, vso: 0.015 },
  sbo: { pro: 0.45, vmbo: 0.35, vso: 0.2 },
  so:  { vso: 0.7, pro: 0.2, vmbo: 0.1 },
};

/** Pupils who come and go: parts of all pupils a year. */
export const TURNOVER = {
  leavesDemo: 0.015,
  joinsLate: 0.012,
  leavesEarly: 0.014,
  /** Of who leaves early. */
  toOtherSchool: 0.5,
} as const;

/** Pupils without a citizen number in the school's administration. */
export const WITHOUT_NUMBER = 0.02;

/** Sites are this many times as large in the demo of the whole country: as large as real ones. */
export const COUNTRY_SITE = 1.4;

/** Sites of a board, and part of the sites that share a BRIN with the site before, as two buildings of a school do. */
export const BOARDS = { sites: { po: 9, vo: 5 }, secondBuilding: 0.12 } as const;
