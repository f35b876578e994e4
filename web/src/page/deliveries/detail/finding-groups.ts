import type { Finding } from "./Findings.tsx";

export interface FindingGroup {
  readonly code: string;
  /** At least one; they share title and remedy. */
  readonly found: readonly Finding[];
}

/** Findings of the same check together, in the order in which they came: ten sites that are gone are one thing to do. */
export function groupedByCheck(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const known = groups.get(one.code);
    if (known === undefined) groups.set(one.code, [one]);
    else known.push(one);
  }
  return [...groups].map(([code, found]) => ({ code, found }));
}
