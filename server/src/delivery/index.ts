export { deliveryBefore } from "./check/gather-previous.ts";
export { readThresholds, THRESHOLDS_FILE } from "./check/read-thresholds.ts";
export { acceptDelivery, type DecideOptions } from "./decide/accept-delivery.ts";
export type { DecisionAction } from "./decide/decision.ts";
export { LONGEST_REASON, SHORTEST_REASON } from "./decide/reason.ts";
export { restoreDelivery } from "./decide/restore-delivery.ts";
export { withdrawDelivery } from "./decide/withdraw-delivery.ts";
export { type DeliveryInList, listDeliveries } from "./list-deliveries.ts";
export { type ReceiveOptions, type ReceiveResult, receive } from "./receive/receive.ts";
