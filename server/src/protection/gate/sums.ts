import { isLeader } from "../follow.ts";
import { FEWEST_PUPILS } from "../mask.ts";
import type { ProtectedFigure } from "../protected-table.ts";
import { publishCount } from "../publish-count.ts";
import { isSensitive } from "../sensitive.ts";
import type { TrueCount, TrueFigure } from "../true-figure.ts";
import { costOf } from "./cost.ts";
import { boundsBefore, boundsOf } from "./known.ts";

/** The figures of a system, by number. */
export interface Sums {
  /** Place of each in the table of figures. */
  readonly figure: Int32Array;
  readonly total: Float64Array;
  /** What the release tells of it; moves when it is hidden. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** What a release of another date told of it and still holds; infinitely wide where it told nothing. */
  readonly leastBefore: Float64Array;
  readonly mostBefore: Float64Array;
  /** What nobody needs a release for: nobody has it, or everybody. */
  readonly all: Float64Array;
  /** 1 when published: may be hidden to protect others. */
  readonly published: Uint8Array;
  /** 1 when it must be hidden by itself: nobody may work it out. */
  readonly secret: Uint8Array;
  /** What hiding it costs those who read the release. */
  readonly cost: Float64Array;
  /** Names it in messages and in the memory of passed systems. */
  readonly cell: readonly string[];
  /** The place that it is of. */
  readonly place: readonly string[];
}

/** A figure of the table: as counted, as it would be shown, and where it stands. */
export interface Entry {
  readonly at: number;
  readonly exact: TrueFigure;
  readonly shown: ProtectedFigure;
  /** The same cell in releases that everybody may have kept. */
  readonly before: readonly ProtectedFigure[];
}

export const cellOf = ({ indicator, place, period, breakdown }: TrueFigure): string =>
  [indicator, place, period, breakdown].join(" ").trim();

/** What a figure counts and out of how much, in the unit of its atoms; and of how many pupils it is. */
function amountsOf(count: TrueCount): { readonly amount: number; readonly all: number; readonly pupils: number } {
  switch (count.family) {
    case "persons":
      return {
        amount: count.persons,
        all: Number.POSITIVE_INFINITY,
        pupils: count.among ?? Number.POSITIVE_INFINITY,
      };
    case "time":
      return { amount: count.missedMinutes / 60, all: count.lessonMinutes / 60, pupils: count.pupils };
    case "share":
      return { amount: count.having, all: count.among, pupils: count.among };
    default:
      throw new TypeError(`${count.family} is no sum of atoms`);
  }
}

function emptySums(size: number, cell: readonly string[], place: readonly string[]): Sums {
  const numbers = () => new Float64Array(size);
  const figure = new Int32Array(size);
  const [published, secret] = [new Uint8Array(size), new Uint8Array(size)];
  const bounds = { least: numbers(), most: numbers(), leastBefore: numbers(), mostBefore: numbers() };
  return { figure, total: numbers(), ...bounds, all: numbers(), published, secret, cost: numbers(), cell, place };
}

export function sumsFrom(
  entries: readonly Entry[],
  wholes: readonly string[],
  found: Float64Array,
  mostOf: Float64Array,
): Sums {
  const cells = [...entries.map(({ exact }) => cellOf(exact)), ...wholes];
  const places = [...entries.map(({ exact }) => exact.place), ...wholes.map(() => "")];
  const sums = emptySums(cells.length, cells, places);
  for (let sum = entries.length; sum < cells.length; sum++) {
    for (const column of [sums.total, sums.least, sums.most, sums.all]) column[sum] = found[sum]!;
    [sums.figure[sum], sums.cost[sum]] = [-1, Number.POSITIVE_INFINITY];
    [sums.leastBefore[sum], sums.mostBefore[sum]] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  }
  for (const [sum, { at, exact, shown, before }] of entries.entries()) {
    const { count } = exact;
    if (typeof count === "string") throw new TypeError("a figure without a count is no sum");
    const { amount, all, pupils } = amountsOf(count);
    if (Math.abs(found[sum]! - amount) > 1e-3) throw new Error(`atoms do not add up in ${cells[sum]}`);
    const bound = Math.min(all, Math.max(mostOf[sum]!, amount));
    const now = boundsOf(count.family, shown, amount, bound, pupils);
    const then = boundsBefore(count.family, amount, before);
    sums.figure[sum] = at;
    sums.total[sum] = amount;
    const mayShowTen = shown.numerator !== null && amount >= FEWEST_PUPILS && isLeader(exact.indicator);
    sums.least[sum] = mayShowTen ? Math.max(now.least, FEWEST_PUPILS) : now.least;
    sums.most[sum] = Math.max(now.most, amount);
    sums.leastBefore[sum] = then.least;
    sums.mostBefore[sum] = then.most;
    sums.all[sum] = bound;
    sums.published[sum] = shown.numerator === null ? 0 : 1;
    const tooSmall = typeof publishCount(count, isSensitive(exact)) === "string";
    sums.secret[sum] = tooSmall && shown.numerator === null ? 1 : 0;
    sums.cost[sum] = costOf(amount, all, exact, tooSmall);
  }
  return sums;
}
