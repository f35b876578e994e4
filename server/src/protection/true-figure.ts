import type { PeriodCode } from "@monitor/schema/vocabulary";

/** One cell of the cube: which figure, of which place, over which period, of which part of the pupils. */
export interface Cell {
  readonly place: string;
  readonly indicator: string;
  readonly period: PeriodCode;
  /** Empty for the whole, else `school-type:bao`. */
  readonly breakdown: string;
}

/** Names a cell, in a release and across releases. */
export const figureKey = ({ indicator, place, period, breakdown }: Cell): string =>
  [indicator, place, period, breakdown].join("\t");

export interface PersonsCount {
  readonly family: "persons";
  readonly persons: number;
  /** Of how many it could be: rule 1 looks at these too. */
  readonly among?: number;
}

export interface ShareCount {
  readonly family: "share";
  readonly having: number;
  readonly among: number;
  /** What is published below the line, where that is not `among`. */
  readonly over?: number;
}

/** Exact counts of one cell, by family of indicator. They never leave the server. */
export type TrueCount =
  | PersonsCount
  | ShareCount
  | {
      readonly family: "time";
      readonly pupils: number;
      /** Pupils who missed at least one minute, for whatever reason. */
      readonly absentPupils: number;
      /** Of one reason, where the figure is of that. */
      readonly missedMinutes: number;
      readonly lessonMinutes: number;
    }
  /** Distinct providers or municipalities, with the count of persons in the same cell that decides whether it is shown. */
  | { readonly family: "distinct"; readonly distinct: number; readonly behind: PersonsCount | ShareCount }
  /** Given by another party about a site, and public there: no count of persons, never masked. */
  | { readonly family: "score"; readonly value: number };

/** Why a cell has no count at all. */
export type Gap = "NOT_DELIVERED" | "NOT_APPLICABLE";

export interface TrueFigure extends Cell {
  readonly provisional: boolean;
  /** The part (0..1) of those whom the figure is about that the sources delivered. */
  readonly coverage: number;
  readonly count: TrueCount | Gap;
}
