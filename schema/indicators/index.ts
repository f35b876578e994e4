import { absenceRate } from "./absence-rate.ts";
import { careShare } from "./care-share.ts";
import type { Indicator } from "./indicator.ts";
import { providers } from "./providers.ts";
import { pupils } from "./pupils.ts";
import { thuiszitters } from "./thuiszitters.ts";

/** The catalogue, in the order in which pages show it. */
export const INDICATORS: readonly Indicator[] = [pupils, careShare, absenceRate, thuiszitters, providers];

export const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((one) => [one.code, one]));

export * from "./fact.ts";
export type * from "./indicator.ts";
export * from "./measure.ts";
