export * from "./attendance.ts";
export * from "./audit.ts";
export * from "./care.ts";
export * from "./delivery.ts";
export * from "./enrolment.ts";
export * from "./geography.ts";
export * from "./release.ts";
