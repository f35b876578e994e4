import { ABSENCE_KINDS, type AbsenceKind } from "@monitor/schema/vocabulary";
import { DAY_MINUTES } from "./world-calendar.ts";
import { fail, wordOf } from "./world-cell.ts";

/** Between two days; null: the first or the last day that the deliveries are about. */
export interface WorldStretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** Absence over so many school days in a row, the first of them on or after a day. */
export interface WorldAbsence {
  readonly kind: AbsenceKind;
  readonly from: string;
  readonly days: number;
  /** Lesson minutes missed in all. */
  readonly minutes: number;
}

/** Minutes in each day of which a spell is so many, or minutes in each unit of which it has so many. */
const MINUTES = { day: DAY_MINUTES, morning: DAY_MINUTES / 2, hour: 60, minute: 1 };

/** Absence at school, or a stretch on the list of the municipality. */
export function readAbsence(cell: string): WorldAbsence | WorldStretch {
  const listed = /^notEnrolled (\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(cell);
  if (listed !== null) return { from: listed[1] ?? null, to: listed[2] ?? null };
  const match = /^(\w+) ([\d.]+) (day|morning|hour|minute)s? from (\d{4}-\d\d-\d\d)(?: over (\d+) days?)?$/.exec(cell);
  const inDays = match?.[3] === "day" || match?.[3] === "morning";
  if (match === null || inDays === (match[5] !== undefined)) {
    return fail(cell, "sick 3 days from 2025-11-03, or sick 16 hours from 2025-11-03 over 4 days");
  }
  const [, kind, amount, unit, from, over] = match;
  const minutes = Number(amount) * MINUTES[unit as keyof typeof MINUTES];
  return { kind: wordOf(ABSENCE_KINDS, kind!), from: from!, days: Number(over ?? amount), minutes };
}
