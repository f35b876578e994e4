import { indicatorByCode } from "@monitor/schema/indicators";
import { breakdownWords, levelWords } from "../../export/index.ts";

export const indicatorInWords = (code: string): string => indicatorByCode.get(code)?.label.nl ?? code;

/** The names under which several indicators go through the gate together. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["care", "Jeugdhulp"],
  ["thuiszitten", "Thuiszitten"],
]);

/** Names what goes through the gate at once: an indicator, or several that hang together. */
export const systemInWords = (name: string): string => SYSTEMS.get(name) ?? indicatorInWords(name);

/** One line for each system that could not be protected, so that nothing of it is shown. */
export const withheldInWords = (
  systems: readonly { readonly name: string; readonly schoolYear: string }[],
): readonly string[] =>
  systems.map(
    ({ name, schoolYear }) => `${systemInWords(name)}, ${schoolYear}, niet getoond: kon niet worden afgeschermd.`,
  );

/** `other`: a place that is no area and no site any more. */
export const levelInWords = (level: string): string => (level === "other" ? "overig" : levelWords(level));

/** Names a figure: what, where, when, of whom. */
export function figureInWords(indicator: string, place: string, period: string, breakdown: string): string {
  const part = breakdown === "" ? "" : `, ${breakdownWords(breakdown)}`;
  return `${indicatorInWords(indicator)}, ${place}, ${period}${part}`;
}
