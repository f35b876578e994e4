import { indicatorByCode } from "@monitor/schema/indicators";
import {
  ALLIANCE_CODE,
  BOARD_CODE,
  BREAKDOWNS,
  COUNTRY,
  isBreakdown,
  MUNICIPALITY_CODE,
  SITE_CODE,
} from "@monitor/schema/vocabulary";
import { isLeader } from "../follow.ts";
import { FEWEST_PUPILS } from "../mask.ts";
import type { ProtectedFigure } from "../protected-table.ts";
import { publishCount } from "../publish-count.ts";
import { isSensitive } from "../sensitive.ts";
import type { TrueCount, TrueFigure } from "../true-figure.ts";
import type { AtomTable } from "./atom.ts";
import { type Lists, listIn, listsOf, turned } from "./compressed.ts";
import { type Bounds, boundsOf, boundsOfPublished } from "./known.ts";
import { type Shares, sharesOf } from "./shares.ts";

/** How many values a hidden count must be able to take. */
export const FEWEST_VALUES = 4;
/** How far a hidden number of hours must be able to move: about one pupil's school year (decision 0010). */
export const FEWEST_HOURS = 1000;

/**
 * All that the figures of one system say about each other: each figure is a sum of atoms, of which the release tells
 * bounds. Sums and atoms go by their number; plain arrays, so that a thread can be given it.
 */
export interface System {
  readonly name: string;
  readonly schoolYear: string;
  /** Persons come whole; hours do not. */
  readonly whole: boolean;
  /** How far apart the least and the largest possible value of a secret must lie. */
  readonly spread: number;
  /** Of each atom: the exact amount, and what it cannot exceed. */
  readonly amount: Float64Array;
  readonly most: Float64Array;
  readonly shares: Shares;
  readonly sumsOf: Lists;
  readonly atomsOf: Lists;
  readonly sums: Sums;
}

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

/** What hiding a figure costs more that stands from before (rule 8) although it is too small by now: as a true 0. */
const STANDS = 1000;

export const cellOf = ({ indicator, place, period, breakdown }: TrueFigure): string =>
  [indicator, place, period, breakdown].join(" ").trim();

const SMALL_AREAS = [SITE_CODE, BOARD_CODE, MUNICIPALITY_CODE, ALLIANCE_CODE];

/** What everybody compares, the whole of the country and its regions, is hidden last. */
function worthOf(place: string): number {
  if (place === COUNTRY) return 50;
  return SMALL_AREAS.some((code) => code.test(place)) ? 1 : 15;
}

/**
 * A true 0 is hidden only when nothing else helps; the whole of a place is worth more than a part of it, a region more than
 * what lies in it, and a figure of many more than a figure of few.
 */
function costOf(amount: number, all: number, { place, breakdown }: TrueFigure): number {
  const weight = Number.isFinite(all) ? all : amount;
  return (1 + Math.sqrt(weight)) * worthOf(place) * (breakdown === "" ? 4 : 1) * (amount === 0 ? 1000 : 1);
}

/**
 * What an older figure still tells: its interval, when what is counted now lies in it. Whoever supposes that nothing
 * changed concludes as much, and is right. Otherwise the figure has changed, and the old one tells nothing of it.
 */
function boundsBefore(family: TrueCount["family"], amount: number, before: readonly ProtectedFigure[]): Bounds {
  const told = before
    .filter(({ numerator }) => numerator !== null)
    .map(({ numerator }) => boundsOfPublished(family, numerator!, amount, Number.POSITIVE_INFINITY))
    .filter(({ least, most }) => amount >= least && amount <= most);
  return { least: Math.max(...told.map(({ least }) => least)), most: Math.min(...told.map(({ most }) => most)) };
}

function emptySums(size: number, cell: readonly string[], place: readonly string[]): Sums {
  const numbers = () => new Float64Array(size);
  const figure = new Int32Array(size);
  const [published, secret] = [new Uint8Array(size), new Uint8Array(size)];
  const bounds = { least: numbers(), most: numbers(), leastBefore: numbers(), mostBefore: numbers() };
  return { figure, total: numbers(), ...bounds, all: numbers(), published, secret, cost: numbers(), cell, place };
}

/**
 * The parts that together are everybody of a place, such as started care by referrer: their sum is the denominator, which
 * an attacker knows. By the name of that sum; undefined for a figure that is no such part.
 */
function wholeOf({ exact: { indicator, place, period, breakdown } }: Entry): string | undefined {
  const measure = indicatorByCode.get(indicator)?.measure;
  const [dimension = ""] = breakdown.split(":");
  const isPart = isBreakdown(dimension) && BREAKDOWNS[dimension].of === "part";
  if (!isPart || measure?.family !== "share" || measure.partOf === undefined) return undefined;
  return `${indicator} ${place} ${period} ${dimension}`;
}

/** Adds to the sums of each atom the known whole of the parts that it is in; answers their names, in order. */
function addWholes(own: number[][], entries: readonly Entry[]): readonly string[] {
  const names = entries.map(wholeOf);
  const wholes = [...new Set(names.filter((name) => name !== undefined))];
  const at = new Map(wholes.map((name, place) => [name, entries.length + place]));
  for (const sums of own) {
    const found = new Set(sums.flatMap((sum) => at.get(names[sum] ?? "") ?? []));
    sums.push(...found);
  }
  return wholes;
}

function sumsFrom(
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
    // hidden for another, a small one that stands from before would be a secret that nobody looks after
    sums.cost[sum] = costOf(amount, all, exact) * (tooSmall ? STANDS : 1);
  }
  return sums;
}

/** Of youths who are enrolled nowhere nobody knows how many there are, but not more than any figure they are in counts. */
function boundUnknown({ most, shares, sumsOf, sums }: System): void {
  for (let atom = 0; atom < most.length; atom++) {
    if (Number.isFinite(most[atom]!)) continue;
    const bound = listIn(sumsOf, atom).reduce(
      (least, sum) => Math.min(least, sums.all[sum]!),
      Number.POSITIVE_INFINITY,
    );
    most[atom] = bound;
    for (let share = shares.at[atom]!; share < shares.at[atom + 1]!; share++) {
      shares.most[share] = Math.max(shares.amount[share]!, Math.min(shares.most[share]!, bound));
    }
  }
}

/**
 * The equations of one system. Throws when the atoms do not add up to a figure: then they are not what was counted, and
 * nothing that follows from them would be a proof.
 *
 * @param entries its figures with a count
 */
export function systemOf({ name, schoolYear, unit, atoms }: AtomTable, entries: readonly Entry[]): System {
  const sumAt = new Map(entries.map(({ at }, sum) => [at, sum]));
  // a figure without a count (not delivered, not applicable) is not in the release, and tells nothing of its atoms
  const own = atoms.map(({ figures }) => figures.flatMap((at) => sumAt.get(at) ?? []));
  const wholes = addWholes(own, entries);
  const sumsOf = listsOf(own);
  const found = new Float64Array(entries.length + wholes.length);
  const mostOf = new Float64Array(entries.length + wholes.length);
  for (const [atom, { amount, most }] of atoms.entries()) {
    for (const sum of own[atom]!) {
      found[sum]! += amount;
      mostOf[sum]! += most;
    }
  }
  const system: System = {
    name,
    schoolYear,
    whole: unit === "persons",
    spread: unit === "persons" ? FEWEST_VALUES - 1 : FEWEST_HOURS,
    amount: Float64Array.from(atoms, ({ amount }) => amount),
    most: Float64Array.from(atoms, ({ most }) => most),
    shares: sharesOf(atoms),
    sumsOf,
    atomsOf: turned(sumsOf, entries.length + wholes.length),
    sums: sumsFrom(entries, wholes, found, mostOf),
  };
  boundUnknown(system);
  return system;
}

/** Hides a published figure: afterwards it is taken to tell that it is at least 1, although a 0 may be hidden too. */
export function hide({ whole, sums }: System, sum: number): void {
  sums.published[sum] = 0;
  sums.least[sum] = whole ? Math.min(1, sums.total[sum]!) : 0;
  sums.most[sum] = sums.all[sum]!;
}
