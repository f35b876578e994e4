export { type ReceiveOptions, type ReceiveResult, receive } from "./receive/receive.ts";
