import type { Atom } from "../../protection/index.ts";
import { atomSums } from "./atom-sums.ts";
import type { FilledSheet } from "./figures.ts";
import { type Hours, missedFor } from "./hours.ts";
import type { PersonsOfYear } from "./persons.ts";
import type { Spot } from "./spots.ts";

const MINUTES_PER_HOUR = 60;
const REASONS = ["absence-reason:authorised", "absence-reason:unauthorised"] as const;

/** The figures of a spot in some sheets, ascending as the sheets are. */
function figuresAt(sheets: readonly FilledSheet[], spot: Spot): number[] {
  const figures: number[] = [];
  for (const { sheet, figureAt } of sheets) {
    for (const cell of spot[sheet.population]) {
      if (cell >= figureAt.length) break;
      if (figureAt[cell]! >= 0) figures.push(figureAt[cell]!);
    }
  }
  return figures;
}

const isOfReason = ({ sheet }: FilledSheet): boolean => sheet.breakdown.startsWith("absence-reason:");

/** Hours go by profile, period and reason: of a pupil at two schools each school has its own. */
export function atomsOfHours(sheets: readonly FilledSheet[], { spots }: PersonsOfYear, hours: Hours): Atom[] {
  const sums = atomSums();
  for (const [period, rows] of hours) {
    const own = sheets.filter(({ sheet }) => sheet.period.code === period);
    const reasons = own.some(isOfReason) ? REASONS : [""];
    for (const reason of reasons) {
      const counted = own.filter((one) => one.sheet.breakdown === reason || !isOfReason(one));
      for (const { spot: at, time } of rows) {
        const spot = spots.all[at]!;
        const figures = figuresAt(counted, spot);
        if (figures.length === 0) continue;
        const amount = missedFor(reason, time.missedMinutes, time.unauthorisedMinutes) / MINUTES_PER_HOUR;
        sums.add(figures, spot.owners, amount, time.lessonMinutes / MINUTES_PER_HOUR);
      }
    }
  }
  return sums.atoms();
}
