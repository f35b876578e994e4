import { isFigure, type Observation } from "../graphql/observation.ts";

/** Highest value first; those without a number last, by name: a missing figure is no low figure. */
export function sortByValue<T extends { readonly name: string; readonly observation: Observation | null }>(
  items: readonly T[],
): T[] {
  const byName = (a: T, b: T) => a.name.localeCompare(b.name, "nl");
  return [...items].sort((a, b) => {
    const one = isFigure(a.observation) ? a.observation.value : null;
    const other = isFigure(b.observation) ? b.observation.value : null;
    if (one === null || other === null) return one === other ? byName(a, b) : one === null ? 1 : -1;
    return other - one || byName(a, b);
  });
}
