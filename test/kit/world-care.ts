import {
  CARE_FORMS,
  type CareForm,
  REFERRERS,
  type Referrer,
  STOP_REASONS,
  type StopReason,
} from "@monitor/schema/vocabulary";
import { fail, listOf, wordOf } from "./world-cell.ts";

/** Care that ran from a day to a day (null: still runs), given by a provider (AGB code). */
export interface WorldCare {
  readonly form: CareForm;
  readonly from: string;
  readonly to: string | null;
  readonly provider: string;
  readonly requested: string | null;
  readonly referrer: Referrer;
  readonly collective: boolean;
  readonly stopped: StopReason | null;
}

function readStart(part: string): WorldCare | null {
  const match = /^(?:(\w+) )?(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?(?: by (\d+))?$/.exec(part);
  if (match === null) return null;
  return {
    form: wordOf(CARE_FORMS, match[1] ?? "ambulatory"),
    from: match[2]!,
    to: match[3] ?? null,
    provider: (match[4] ?? "1").padStart(8, "0"),
    ...{ requested: null, referrer: "unknown", collective: false, stopped: null },
  };
}

function more(part: string): Partial<WorldCare> {
  const [word, value = ""] = part.split(" ");
  if (word === "requested" && /^\d{4}-\d\d-\d\d$/.test(value)) return { requested: value };
  if (word === "via") return { referrer: wordOf(REFERRERS, value) };
  if (part === "collective") return { collective: true };
  if (word === "stopped") return { stopped: wordOf(STOP_REASONS, value) };
  return fail(
    part,
    "ambulatory 2025-10-01..2026-01-31 by 7, requested 2025-09-01, via court, collective, stopped other",
  );
}

/** All care of a cell: what follows a comma belongs to the care before it, unless it has days of its own. */
export function readCares(cell: string): readonly WorldCare[] {
  const cares: WorldCare[] = [];
  for (const part of listOf(cell)) {
    const start = readStart(part);
    if (start !== null) cares.push(start);
    else if (cares.length === 0) fail(part, "2025-09-01..2025-12-31 by 7");
    else cares.push({ ...cares.pop()!, ...more(part) });
  }
  return cares;
}
