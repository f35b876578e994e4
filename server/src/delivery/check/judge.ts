import type { AllThresholds, CheckCode, Finding, Severity, Thresholds } from "@monitor/schema/checks";

/** How serious a deviation is; null: not worth a word. */
export function severityOf(deviation: number, { ask, tell }: Thresholds): Severity | null {
  if (ask !== null && deviation >= ask) return "ask";
  return tell !== null && deviation >= tell ? "tell" : null;
}

export interface Judged {
  readonly code: CheckCode;
  readonly place: string | null;
  readonly measured: number;
  readonly expected: number | null;
  /** In the unit of the thresholds of the check. */
  readonly deviation: number;
  /** How many rows, pupils or cases it rests on. */
  readonly basis: number;
}

/** A finding, or none when it rests on too little or deviates too little. */
export function judge({ deviation, basis, ...numbers }: Judged, thresholds: AllThresholds): Finding[] {
  const limits = thresholds[numbers.code];
  if (basis < limits.least) return [];
  const severity = severityOf(deviation, limits);
  return severity === null ? [] : [{ ...numbers, severity }];
}
