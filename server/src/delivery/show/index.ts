export { changesOf, type MeasureChange, type Pair } from "./changes-of.ts";
export { decisionsOf, type ShownDecision } from "./decisions-of.ts";
export { type DeliveryDetails, deliveryDetails } from "./delivery-details.ts";
export { findingsOf, inShownWords, type ShownFinding } from "./findings-of.ts";
