import { HOURS_STEP } from "../lesson-time.ts";
import { FEWEST_PUPILS, LARGEST_MASKED } from "../mask.ts";
import type { ProtectedFigure } from "../protected-table.ts";
import { ROUNDING } from "../round.ts";
import { stepOf } from "../step.ts";
import type { TrueCount } from "../true-figure.ts";

/** Between which bounds a sum lies for who knows all rules and the number of pupils behind each figure. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const FEWEST_SHOWN = LARGEST_MASKED + 1;

/**
 * What a published number tells about the sum behind it (rules 1 to 3).
 *
 * @param amount the true one: of "all of them" (shown when that is not sensitive) the attacker may know that it is so
 * @param all pupils (or lesson hours) in the cell: taken to be known exactly, as others publish them
 */
export function boundsOfPublished(family: TrueCount["family"], published: number, amount: number, all: number): Bounds {
  // a true 0 is shown as 0, and nothing else is: what would be rounded to it is masked
  if (published === 0) return { least: 0, most: 0 };
  if (family !== "time" && amount === all) return { least: all, most: all };
  if (family === "time") {
    const half = HOURS_STEP / 2;
    return { least: Math.max(published - half, HOURS_STEP), most: Math.min(published + half, all) };
  }
  const slack = Math.floor(ROUNDING / 2);
  if (family === "persons") return { least: Math.max(published - slack, FEWEST_PUPILS), most: published + slack };
  return {
    least: Math.max(published - slack, FEWEST_SHOWN),
    most: Math.min(published + slack, Math.max(all - FEWEST_SHOWN, published - slack)),
  };
}

/**
 * What a number tells that stands from an earlier release of the same date although it would be rounded to another now
 * (rule 8): that the count lies less than a step from it.
 */
function boundsOfStanding(family: TrueCount["family"], published: number, all: number): Bounds {
  const step = stepOf(family) ?? 0;
  const room = family === "time" ? step : step - 1;
  return { least: Math.max(0, published - room), most: Math.min(published + room, all) };
}

/**
 * What a figure tells about the sum behind it; a mask tells no more than "at least 1" (rule 4).
 *
 * @param pupils of how many it is, whoever of them could have it
 */
export function boundsOf(
  family: TrueCount["family"],
  figure: ProtectedFigure,
  amount: number,
  all: number,
  pupils = all,
): Bounds {
  if (figure.numerator !== null) {
    const told = boundsOfPublished(family, figure.numerator, amount, all);
    // whoever supposes that it is rounded from what is counted now concludes as much, and may be right
    if (amount >= told.least && amount <= told.most) return told;
    return boundsOfStanding(family, figure.numerator, all);
  }
  if (family === "persons" && figure.status === "TOO_FEW") return { least: 1, most: FEWEST_PUPILS - 1 };
  // a 0 may be hidden too, to protect another; that it is no 0 is then more than the attacker knows
  // and what is of fewer than ten is hidden whatever it counts
  const tells = figure.status === "SUPPRESSED" && family !== "time" && pupils >= FEWEST_PUPILS;
  return { least: tells ? Math.min(1, amount) : 0, most: all };
}

/**
 * What an older figure still tells: its interval, when what is counted now lies in it. Whoever supposes that nothing
 * changed concludes as much, and is right. Otherwise the figure has changed, and the old one tells nothing of it.
 */
export function boundsBefore(family: TrueCount["family"], amount: number, before: readonly ProtectedFigure[]): Bounds {
  const told = before
    .filter(({ numerator }) => numerator !== null)
    .map(({ numerator }) => boundsOfPublished(family, numerator!, amount, Number.POSITIVE_INFINITY))
    .filter(({ least, most }) => amount >= least && amount <= most);
  return { least: Math.max(...told.map(({ least }) => least)), most: Math.min(...told.map(({ most }) => most)) };
}
