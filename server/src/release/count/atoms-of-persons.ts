import type { Atom } from "../../protection/index.ts";
import { type AtomSums, atomSums } from "./atom-sums.ts";
import type { FilledSheet } from "./figures.ts";
import { type Pattern, type Patterns, patternsOf } from "./patterns.ts";
import type { PersonsOfYear, Stack } from "./persons.ts";
import type { Spot } from "./spots.ts";

/** What the atoms of one system are made of. */
interface System {
  readonly sheets: readonly FilledSheet[];
  readonly spots: readonly Spot[];
  readonly patterns: Patterns;
  readonly sums: AtomSums;
  /** Patterns of persons that occur, where parts are everybody; else none. */
  readonly every: readonly Pattern[];
}

/** The figures of a spot in some sheets, ascending as the sheets are. */
function figuresAt({ sheets }: System, spot: Spot, pattern: Pattern): number[] {
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

/** Whether an indicator has parts that together are everybody below the line. */
const hasPartsOfAll = ({ sheet }: FilledSheet): boolean =>
  sheet.indicator.measure.family === "share" && sheet.indicator.measure.partOf !== undefined;

/** Persons at one spot who are counted in the same sheets, above and below the line. */
interface Group {
  readonly having: Pattern;
  readonly among: Pattern;
  persons: number;
}

function groupsOf(stacks: readonly Stack[], { having, among }: Patterns): readonly Group[] {
  const groups: Group[] = [];
  for (const { facts, persons } of stacks) {
    const below = among(facts);
    if (below.length === 0) continue;
    const above = having(facts);
    const found = groups.find((one) => one.having === above && one.among === below);
    if (found === undefined) groups.push({ having: above, among: below, persons });
    else found.persons += persons;
  }
  return groups;
}

const holdsAll = (among: Pattern, pattern: Pattern): boolean => pattern.every((at) => among.includes(at));

/**
 * In which atoms persons of a profile are, or where nobody of it has it, somebody likely would be. Where parts are
 * everybody (started care by referrer), one who is not in one is in another: any that occurs could be it.
 */
function possibleOf(groups: readonly Group[], { likely }: Patterns, every: readonly Pattern[]): Iterable<Pattern> {
  if (groups.length === 1 && every.length === 0) {
    const { having, among } = groups[0]!;
    return [having.length > 0 ? having : likely(among)];
  }
  const own = new Set<Pattern>();
  for (const pattern of every) if (groups.some(({ among }) => holdsAll(among, pattern))) own.add(pattern);
  for (const { having } of groups) if (having.length > 0) own.add(having);
  return own.size > 0 ? own : new Set(groups.map(({ among }) => likely(among)));
}

/** Those of a profile who have it are in the atom of the figures in which they do; everybody of the profile might be. */
function addProfile(system: System, spot: Spot, stacks: readonly Stack[]): void {
  const groups = groupsOf(stacks, system.patterns);
  if (groups.length === 0) return;
  for (const pattern of possibleOf(groups, system.patterns, system.every)) {
    const figures = figuresAt(system, spot, pattern);
    if (figures.length === 0) continue;
    let amount = 0;
    let most = 0;
    for (const { having, among, persons } of groups) {
      if (having === pattern) amount += persons;
      if (having === pattern || holdsAll(among, pattern)) most += persons;
    }
    system.sums.add(figures, spot.owners, amount, spot.nowhere ? Number.POSITIVE_INFINITY : most);
  }
}

/** A person with several enrolments is by himself: in the figures of all his spots. */
function addSeveral(system: System, stacks: readonly Stack[]): void {
  const { patterns, spots, sums } = system;
  const figuresBy = (patternOf: (facts: number) => Pattern) =>
    stacks
      .flatMap(({ spot, facts }) => figuresAt(system, spots[spot]!, patternOf(facts)))
      .sort((one, other) => one - other);
  const has = figuresBy(patterns.having);
  const might = has.length > 0 ? has : figuresBy((facts) => patterns.likely(patterns.among(facts)));
  if (might.length === 0) return;
  const { owners } = spots[stacks[0]!.spot]!;
  sums.add(might, owners, has.length > 0 ? 1 : 0, 1);
}

/** The atoms of a system of figures of persons, whose sheets come in the order of the table. */
export function atomsOfPersons(sheets: readonly FilledSheet[], year: PersonsOfYear): Atom[] {
  const patterns = patternsOf(sheets, year);
  const sums = atomSums();
  const { stacks } = year;
  const every = sheets.some(hasPartsOfAll) ? [...new Set(stacks.map(({ facts }) => patterns.having(facts)))] : [];
  const system: System = {
    sheets,
    spots: year.spots.all,
    patterns,
    sums,
    every: every.filter((pattern) => pattern.length > 0),
  };
  for (let from = 0; from < stacks.length; ) {
    const { spot } = stacks[from]!;
    let to = from + 1;
    while (stacks[to]?.spot === spot) to++;
    addProfile(system, system.spots[spot]!, stacks.slice(from, to));
    from = to;
  }
  for (const own of year.several) addSeveral(system, own);
  return sums.atoms();
}
