import type { Localised } from "./localised.ts";

/** What became of a delivery. Only an accepted one counts; at most one for each kind, organisation and period. */
export const DELIVERY_STATES = {
  accepted: { nl: "meegeteld", en: "counted" },
  held: { nl: "wacht op uw oordeel", en: "awaits your judgement" },
  superseded: { nl: "vervangen", en: "replaced" },
  withdrawn: { nl: "ingetrokken", en: "withdrawn" },
} as const satisfies Record<string, Localised>;
export type DeliveryState = keyof typeof DELIVERY_STATES;
