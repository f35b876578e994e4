/** A decision about a delivery is kept with its reason, as every decision is. */
export { LONGEST_REASON, requireReason, SHORTEST_REASON } from "../../access/reason.ts";
