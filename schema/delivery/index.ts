import type { SourceKind } from "../vocabulary/index.ts";
import { ATTENDANCE_LAYOUT } from "./attendance.ts";
import { CARE_LAYOUT } from "./care.ts";
import type { FileLayout } from "./column.ts";
import { ENROLMENT_LAYOUT } from "./enrolment.ts";

/** The three canonical layouts: the coded files of a delivery, `;`-separated UTF-8 with a header row, no quoting. */
export const LAYOUTS: Readonly<Record<SourceKind, readonly FileLayout[]>> = {
  enrolment: ENROLMENT_LAYOUT,
  care: CARE_LAYOUT,
  attendance: ATTENDANCE_LAYOUT,
};

export * from "./column.ts";
export * from "./manifest.ts";
