import { type Indicator, THEMES, type Theme } from "@monitor/schema/indicators";
import type { LanguageTools } from "../language/use-language.ts";
import type { SelectGroup } from "./ChoiceSelect.tsx";

/** Indicators to choose from, by theme. A theme without any is left out. */
export function indicatorOptions(
  indicators: readonly Indicator[],
  say: LanguageTools["say"],
): readonly SelectGroup<string>[] {
  return (Object.keys(THEMES) as Theme[]).flatMap((theme) => {
    const options = indicators
      .filter((one) => one.theme === theme)
      .map((one) => ({ value: one.code, label: say(one.label) }));
    return options.length === 0 ? [] : [{ group: say(THEMES[theme]), options }];
  });
}
