import { indicatorByCode } from "@monitor/schema/indicators";
import { AREA_KINDS } from "@monitor/schema/vocabulary";

export const indicatorInWords = (code: string): string => indicatorByCode.get(code)?.label.nl ?? code;

const LEVELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(AREA_KINDS).map(([kind, { nl }]) => [kind, nl])),
  ...{ site: "vestiging", board: "bestuur", country: "land", other: "overig" },
};

export const levelInWords = (level: string): string => LEVELS[level] ?? level;

/** Names a figure: what, where, when, of whom. */
export function figureInWords(indicator: string, place: string, period: string, breakdown: string): string {
  const part = breakdown === "" ? "" : `, ${breakdown}`;
  return `${indicatorInWords(indicator)}, ${place}, ${period}${part}`;
}
