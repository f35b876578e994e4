import type { Atom } from "../../protection/index.ts";
import { type AtomSums, atomSums } from "./atom-sums.ts";
import type { FilledSheet } from "./figures.ts";
import { measuredBy } from "./measured.ts";
import { type Pattern, type Patterns, patternsOf } from "./patterns.ts";
import type { PersonsOfYear, Stack } from "./persons.ts";
import type { Spot } from "./spots.ts";

/** The figures of a spot in some sheets, ascending. */
function figuresAt(spot: Spot, pattern: Pattern, sheets: readonly FilledSheet[]): number[] {
  const figures: number[] = [];
  for (const at of pattern) {
    const { sheet, figureAt } = sheets[at]!;
    for (const cell of spot[sheet.population]) {
      if (cell >= figureAt.length) break;
      const figure = figureAt[cell]!;
      if (figure >= 0) figures.push(figure);
    }
  }
  return figures;
}

const holdsAll = (among: Pattern, pattern: Pattern): boolean => pattern.every((at) => among.includes(at));

/** Whether everybody of whom it would be known has it, as all the enrolled are pupils: nobody knows how many there are. */
function isHeldByAll({ sheet }: FilledSheet): boolean {
  const { among, having } = measuredBy(sheet);
  return sheet.indicator.measure.family === "persons" && having.every((fact) => among.includes(fact));
}

/** Persons at one spot who are counted in the same sheets, above and below the line. */
interface Group {
  readonly having: Pattern;
  readonly among: Pattern;
  readonly persons: number;
}

function groupsOf(stacks: readonly Stack[], { having, among }: Patterns): Group[] {
  const groups = new Map<Pattern, Map<Pattern, number>>();
  for (const { facts, persons } of stacks) {
    const line = among(facts);
    if (line.length === 0) continue;
    const counts = groups.get(line) ?? new Map<Pattern, number>();
    counts.set(having(facts), (counts.get(having(facts)) ?? 0) + persons);
    groups.set(line, counts);
  }
  return [...groups].flatMap(([line, counts]) =>
    [...counts].map(([own, persons]): Group => ({ having: own, among: line, persons })),
  );
}

/**
 * Those of a profile who have it are in the atoms of the figures in which they do, and everybody of the profile might be
 * in these. Where nobody has it there is one atom, of the figures in which somebody likely would.
 */
function addProfile(
  stacks: readonly Stack[],
  spot: Spot,
  sheets: readonly FilledSheet[],
  patterns: Patterns,
  sums: AtomSums,
  unbounded: boolean,
) {
  const groups = groupsOf(stacks, patterns);
  const own = [...new Set(groups.map(({ having }) => having))].filter(({ length }) => length > 0);
  const possible = own.length > 0 ? own : [...new Set(groups.map(({ among }) => patterns.likely(among)))];
  for (const pattern of possible) {
    const figures = figuresAt(spot, pattern, sheets);
    if (figures.length === 0) continue;
    let amount = 0;
    let most = 0;
    for (const { having, among, persons } of groups) {
      if (having === pattern) amount += persons;
      if (having === pattern || holdsAll(among, pattern)) most += persons;
    }
    const bound = unbounded || spot.nowhere ? Number.POSITIVE_INFINITY : most;
    sums.add(figures, { owners: spot.owners, amount, most: bound });
  }
}

/** A person with several enrolments is by himself: in the figures of all his spots. */
function addSeveral(
  stacks: readonly Stack[],
  year: PersonsOfYear,
  sheets: readonly FilledSheet[],
  patterns: Patterns,
  sums: AtomSums,
  unbounded: boolean,
) {
  const figuresBy = (patternOf: (stack: Stack) => Pattern) =>
    stacks
      .flatMap((stack) => figuresAt(year.spots.all[stack.spot]!, patternOf(stack), sheets))
      .sort((one, other) => one - other);
  const has = figuresBy(({ facts }) => patterns.having(facts));
  const might = has.length > 0 ? has : figuresBy(({ facts }) => patterns.likely(patterns.among(facts)));
  if (might.length === 0) return;
  const { owners } = year.spots.all[stacks[0]!.spot]!;
  sums.add(might, { owners, amount: has.length > 0 ? 1 : 0, most: unbounded ? Number.POSITIVE_INFINITY : 1 });
}

/** The atoms of a system of figures of persons. */
export function atomsOfPersons(sheets: readonly FilledSheet[], year: PersonsOfYear): Atom[] {
  const patterns = patternsOf(sheets, year);
  const sums = atomSums();
  const unbounded = sheets.some(isHeldByAll);
  const { stacks } = year;
  for (let from = 0; from < stacks.length; ) {
    const { spot } = stacks[from]!;
    let to = from;
    while (to < stacks.length && stacks[to]!.spot === spot) to++;
    addProfile(stacks.slice(from, to), year.spots.all[spot]!, sheets, patterns, sums, unbounded);
    from = to;
  }
  for (const own of year.several) addSeveral(own, year, sheets, patterns, sums, unbounded);
  return sums.atoms();
}
