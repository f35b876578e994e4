import type { FoundProblem } from "../../../preparation/prepare-messages.ts";

/** Problems that say the same, about whatever file and row. */
export interface ProblemKind {
  readonly severity: FoundProblem["severity"];
  readonly reason: string;
  readonly remedy: string;
  readonly count: number;
}

/** The kinds of problems: those that keep rows out first, then the most frequent. */
export function problemKinds(found: readonly FoundProblem[]): ProblemKind[] {
  const alike = Map.groupBy(found, ({ severity, reason }) => `${severity} ${reason}`);
  const kinds = [...alike.values()].map((own) => {
    const { severity, reason, remedy } = own[0]!;
    return { severity, reason, remedy, count: own.length };
  });
  const weight = ({ severity }: ProblemKind) => (severity === "error" ? 0 : 1);
  return kinds.toSorted((a, b) => weight(a) - weight(b) || b.count - a.count);
}
