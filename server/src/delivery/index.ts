export { type DeliveryInList, listDeliveries } from "./list-deliveries.ts";
export { type ReceiveOptions, type ReceiveResult, receive } from "./receive/receive.ts";
