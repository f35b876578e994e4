import type { SchoolType } from "@monitor/schema/vocabulary";

/** How the schools of one type look in the demo. */
export interface SchoolShape {
  /** Part of all pupils. Special education is larger than in reality, so that each region has its schools. */
  readonly share: number;
  /** Pupils of an average site. */
  readonly siteSize: number;
  /** Pupils of a full class. */
  readonly classSize: number;
  /** Age on 1 October of the lowest and the highest year. */
  readonly ages: readonly [number, number];
  /** EDEXML's jaargroep for an age on 1 October. */
  readonly yearGroup: (age: number) => string;
  /** Lesson minutes of a full day and of a Wednesday. */
  readonly lessonMinutes: readonly [number, number];
  /** What schools of this type are called, for invented names. */
  readonly called: string;
}

const primary = (age: number) => String(age - 3);
const secondary = (age: number) => String(age - 1);
const poDay = [315, 225] as const;
const voDay = [320, 320] as const;

export const SCHOOL_SHAPES: Readonly<Record<SchoolType, SchoolShape>> = {
  bao: {
    share: 0.54,
    siteSize: 155,
    classSize: 25,
    ages: [4, 11],
    yearGroup: primary,
    lessonMinutes: poDay,
    called: "Demoschool",
  },
  sbo: {
    share: 0.025,
    siteSize: 75,
    classSize: 14,
    ages: [6, 11],
    yearGroup: () => "S",
    lessonMinutes: poDay,
    called: "Demo-sbo",
  },
  so: {
    share: 0.025,
    siteSize: 75,
    classSize: 11,
    ages: [5, 11],
    yearGroup: () => "S",
    lessonMinutes: poDay,
    called: "Demo-so",
  },
  vmbo: {
    share: 0.09,
    siteSize: 450,
    classSize: 24,
    ages: [12, 15],
    yearGroup: secondary,
    lessonMinutes: voDay,
    called: "Demo-vmbo",
  },
  "havo-vwo": {
    share: 0.1,
    siteSize: 600,
    classSize: 27,
    ages: [12, 16],
    yearGroup: secondary,
    lessonMinutes: voDay,
    called: "Demolyceum",
  },
  vo: {
    share: 0.16,
    siteSize: 800,
    classSize: 26,
    ages: [12, 16],
    yearGroup: secondary,
    lessonMinutes: voDay,
    called: "Democollege",
  },
  pro: {
    share: 0.025,
    siteSize: 130,
    classSize: 14,
    ages: [12, 16],
    yearGroup: secondary,
    lessonMinutes: voDay,
    called: "Demo-praktijkschool",
  },
  vso: {
    share: 0.035,
    siteSize: 130,
    classSize: 11,
    ages: [12, 17],
    yearGroup: () => "V",
    lessonMinutes: poDay,
    called: "Demo-vso",
  },
};
