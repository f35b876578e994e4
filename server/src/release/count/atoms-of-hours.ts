import type { Atom } from "../../protection/index.ts";
import { atomSums } from "./atom-sums.ts";
import type { FilledSheet } from "./figures.ts";
import { type Hours, missedFor } from "./hours.ts";
import type { PersonsOfYear } from "./persons.ts";
import type { Spot } from "./spots.ts";

const MINUTES_PER_HOUR = 60;
const REASONS = ["absence-reason:authorised", "absence-reason:unauthorised"] as const;

function figuresAt({ sheet, figureAt }: FilledSheet, spot: Spot): number[] {
  const figures: number[] = [];
  for (const cell of spot[sheet.population]) {
    if (cell >= figureAt.length) break;
    if (figureAt[cell]! >= 0) figures.push(figureAt[cell]!);
  }
  return figures;
}

/** Hours go by profile, period and reason: of a pupil at two schools each school has its own. */
export function atomsOfHours(sheets: readonly FilledSheet[], { spots }: PersonsOfYear, hours: Hours): Atom[] {
  const sums = atomSums();
  for (const [period, rows] of hours) {
    const own = sheets.filter(({ sheet }) => sheet.period.code === period);
    const parted = REASONS.filter((reason) => own.some(({ sheet }) => sheet.breakdown === reason));
    for (const { spot: at, row } of rows) {
      const spot = spots.all[at]!;
      for (const reason of parted.length > 0 ? REASONS : [""]) {
        const counted = own.filter(
          ({ sheet }) => sheet.breakdown === reason || !sheet.breakdown.startsWith("absence-reason:"),
        );
        const figures = counted.flatMap((sheet) => figuresAt(sheet, spot)).sort((one, other) => one - other);
        if (figures.length === 0) continue;
        const amount = missedFor(reason, row.missedMinutes, row.unauthorisedMinutes) / MINUTES_PER_HOUR;
        sums.add(figures, { owners: spot.owners, amount, most: row.lessonMinutes / MINUTES_PER_HOUR });
      }
    }
  }
  return sums.atoms();
}
