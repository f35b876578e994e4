import type { Localised } from "./localised.ts";

/**
 * Where a unit lies in a funnel: against its expected number, at its own size. Within 95 % is what chance brings; outside
 * 99.8 % chance brings two in a thousand. No rank: most differences in rank are chance.
 */
export const FUNNEL_POSITIONS = {
  "far-below": { nl: "ver onder de verwachting", en: "far below expectation" },
  below: { nl: "onder de verwachting", en: "below expectation" },
  within: { nl: "binnen de verwachting", en: "within expectation" },
  above: { nl: "boven de verwachting", en: "above expectation" },
  "far-above": { nl: "ver boven de verwachting", en: "far above expectation" },
} as const satisfies Record<string, Localised>;
export type FunnelPosition = keyof typeof FUNNEL_POSITIONS;
