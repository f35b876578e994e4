import type { CareForm, IsoDate, StopReason } from "@monitor/schema/vocabulary";
import type { Home } from "./place.ts";
import type { SitePlan } from "./world.ts";

/** One enrolment of one person at one site within a school year. */
export interface Stay {
  /** Place of the school year in the demo, 0 is the oldest. */
  readonly year: number;
  readonly site: SitePlan;
  /** Age on 1 October that belongs to the year group. */
  readonly age: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Joined or left within the school year. */
  readonly partial: boolean;
  /** Set when the classes of the site are formed. */
  classKey: string | null;
}

/** Youth care of one provider, over the years of the demo. */
export interface CareEpisode {
  /** Allocation number of the municipality. */
  readonly allocation: string;
  readonly municipality: string;
  readonly provider: string;
  readonly form: CareForm;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly stopReason: StopReason | null;
}

/** An invented youth. */
export interface Person {
  /** Counts over the whole demo, from 1. */
  readonly serial: number;
  readonly boy: boolean;
  readonly born: IsoDate;
  readonly home: Home;
  /** The school has the person's number. */
  readonly hasNumber: boolean;
  /** Standard normal: how near to youth care, over the years. */
  readonly careTendency: number;
  /** Mean 1: how often absent, over the years. */
  readonly absenceTendency: number;
  readonly stays: Stay[];
  /** Per school year of the demo: had youth care on at least one day. */
  careYears: boolean[];
  episodes: CareEpisode[];
}

/** The stays of a person in a school year, in order. */
export const staysIn = (person: Person, year: number): Stay[] => person.stays.filter((stay) => stay.year === year);
