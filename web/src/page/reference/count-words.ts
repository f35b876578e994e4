import type { NumberWords } from "../../value/number-words.ts";
import type { ReferenceCount } from "./reference.query.ts";

/** A published count: the number, or the range in which a masked one lies. Never 0 for a masked one. */
export function countWords(
  { lower, upper }: Pick<ReferenceCount, "lower" | "upper">,
  numbers: NumberWords,
  range: (bounds: { lower: string; upper: string }) => string,
): string {
  if (lower === upper) return numbers.count(lower);
  return range({ lower: numbers.count(lower), upper: numbers.count(upper) });
}
