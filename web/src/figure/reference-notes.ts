import type { Indicator } from "@monitor/schema/indicators";
import type { LanguageTools } from "../language/use-language.ts";

/** For figures of several indicators in one table: which of them hold for which date or period, a line for each. */
export function referenceNotes(indicators: readonly Indicator[], say: LanguageTools["say"]): string[] {
  const byReference = Map.groupBy(indicators, (one) => say(one.reference.text));
  return [...byReference].map(([reference, ones]) => `${ones.map((one) => say(one.label)).join(", ")}: ${reference}.`);
}
