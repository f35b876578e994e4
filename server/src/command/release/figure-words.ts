import { indicatorByCode } from "@monitor/schema/indicators";
import { breakdownWords, levelWords } from "../../export/index.ts";

export const indicatorInWords = (code: string): string => indicatorByCode.get(code)?.label.nl ?? code;

/** `other`: a place that is no area and no site any more. */
export const levelInWords = (level: string): string => (level === "other" ? "overig" : levelWords(level));

/** Names a figure: what, where, when, of whom. */
export function figureInWords(indicator: string, place: string, period: string, breakdown: string): string {
  const part = breakdown === "" ? "" : `, ${breakdownWords(breakdown)}`;
  return `${indicatorInWords(indicator)}, ${place}, ${period}${part}`;
}
