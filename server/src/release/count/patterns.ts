import type { FilledSheet } from "./figures.ts";
import { measuredBy } from "./measured.ts";
import type { PersonsOfYear, Stack } from "./persons.ts";

/** In which sheets of a system persons with the same facts are counted above the line, or below it. By place. */
export type Pattern = readonly number[];

export interface Patterns {
  /** By number of a set of facts: the sheets in which it is counted above the line; empty: in none. */
  readonly having: (facts: number) => Pattern;
  /** By number of a set of facts: the sheets in which it is counted below the line. */
  readonly among: (facts: number) => Pattern;
  /** What would be counted of somebody if he had it: as of most of those who have it and are counted below the same lines. */
  readonly likely: (among: Pattern) => Pattern;
}

function intern(holds: readonly Uint8Array[]): (facts: number) => Pattern {
  const byKey = new Map<string, Pattern>();
  const byFacts: Pattern[] = [];
  return (facts) => {
    const known = byFacts[facts];
    if (known !== undefined) return known;
    const pattern = holds.flatMap((one, at) => (one[facts] === 1 ? [at] : []));
    const key = pattern.join(" ");
    const shared = byKey.get(key) ?? pattern;
    byKey.set(key, shared);
    byFacts[facts] = shared;
    return shared;
  };
}

const byMost = ([one, persons]: [Pattern, number], [other, others]: [Pattern, number]): number =>
  others - persons || (one.join(" ") < other.join(" ") ? -1 : 1);

export function patternsOf(sheets: readonly FilledSheet[], { facts, stacks, several }: PersonsOfYear): Patterns {
  const measured = sheets.map(({ sheet }) => ({ sheet, ...measuredBy(sheet) }));
  const holds = (which: "having" | "among") =>
    intern(measured.map((one) => facts.holds([one[which]], one.sheet.period.code)));
  const having = holds("having");
  const among = holds("among");
  const persons = new Map<Pattern, Map<Pattern, number>>();
  const add = (stack: Stack) => {
    const pattern = having(stack.facts);
    if (pattern.length === 0) return;
    const counts = persons.get(among(stack.facts)) ?? new Map<Pattern, number>();
    counts.set(pattern, (counts.get(pattern) ?? 0) + stack.persons);
    persons.set(among(stack.facts), counts);
  };
  for (const stack of stacks) add(stack);
  for (const stack of several.flat()) add(stack);
  const likely = new Map([...persons].map(([line, counts]) => [line, [...counts].sort(byMost)[0]![0]]));
  const whole = (at: number) => {
    const { period, fact } = sheets[at]!.sheet;
    return period.kind === "school-year" && fact === null;
  };
  return { having, among, likely: (line) => likely.get(line) ?? line.filter(whole) };
}
