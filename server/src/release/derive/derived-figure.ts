import type { DerivedMeasure, Indicator } from "@monitor/schema/indicators";
import { hasValue, type ObservationStatus } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";
import type { Observation } from "../observation.ts";
import type { PublishedValue } from "../value.ts";

/** An indicator that is computed from the published figures of another one, its base. */
export type DerivedIndicator = Indicator & { readonly measure: DerivedMeasure };

/** What a derived figure says: its numbers, or the reason why there are none. */
export type DerivedFigure = Numbers | ObservationStatus;

export interface Numbers extends PublishedValue {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** A published figure that has its numbers. */
export type Shown = ProtectedFigure & { readonly numerator: number };

export const isShown = (figure: ProtectedFigure | undefined): figure is Shown =>
  figure !== undefined && hasValue(figure.status) && figure.numerator !== null;

const NOTHING = { value: null, lower: null, upper: null, numerator: null, denominator: null };

/** The observation of a derived figure, of the same place, period and part as the published figure that it is based on. */
export function observationBasedOn(base: ProtectedFigure, indicator: string, figure: DerivedFigure): Observation {
  const { place, period, breakdown } = base;
  if (typeof figure === "string") return { place, indicator, period, breakdown, status: figure, ...NOTHING };
  return { place, indicator, period, breakdown, status: base.status, ...figure };
}
