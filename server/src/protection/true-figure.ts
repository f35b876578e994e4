import type { SchoolYear } from "@monitor/schema/vocabulary";

/** One cell of the cube: which figure, of which place, over which period, of which part of the pupils. */
export interface Cell {
  readonly place: string;
  readonly indicator: string;
  readonly period: SchoolYear;
  /** Empty for the whole, else `school-type:bao`. */
  readonly breakdown: string;
}

/** Exact counts of one cell, by family of indicator. They never leave the server. */
export type TrueCount =
  | { readonly family: "persons"; readonly persons: number }
  | { readonly family: "share"; readonly having: number; readonly among: number }
  | { readonly family: "absentees"; readonly having: number; readonly among: number }
  | {
      readonly family: "time";
      readonly pupils: number;
      /** Pupils who missed at least one minute. */
      readonly absentPupils: number;
      readonly missedMinutes: number;
      readonly lessonMinutes: number;
    }
  /** Distinct providers, with the share of pupils with care in the same cell. */
  | { readonly family: "providers"; readonly providers: number; readonly having: number; readonly among: number };

/** Why a cell has no count at all. */
export type Gap = "NOT_DELIVERED" | "NOT_APPLICABLE";

export interface TrueFigure extends Cell {
  readonly provisional: boolean;
  /** The part (0..1) of those whom the figure is about that the sources delivered. */
  readonly coverage: number;
  readonly count: TrueCount | Gap;
}
