import { HOURS_STEP } from "./lesson-time.ts";
import { ROUNDING } from "./round.ts";
import type { TrueCount } from "./true-figure.ts";

/** The steps in which a kind of figure is rounded; null where it is public already. */
export const stepOf = (family: TrueCount["family"]): number | null => {
  if (family === "score") return null;
  return family === "time" ? HOURS_STEP : ROUNDING;
};
