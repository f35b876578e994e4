import type { AllThresholds, Finding } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import { judge } from "./judge.ts";

/** What the source counted when it prepared: rows rejected of those read, rows without identifier of those delivered. */
export function decideFile({ read, delivered, rejected, unlinked }: Manifest["counts"], thresholds: AllThresholds) {
  const share = (code: "rejected" | "unlinked", part: number, of: number): Finding[] => {
    if (of === 0) return [];
    // a source may count what it rejects in more than the rows that it read
    const measured = Math.min(part / of, 1);
    return judge({ code, place: null, measured, expected: null, deviation: measured, basis: of }, thresholds);
  };
  return [...share("rejected", rejected, read), ...share("unlinked", unlinked, delivered)];
}
