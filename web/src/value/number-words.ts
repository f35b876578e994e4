import type { Unit } from "@monitor/schema/indicators";
import type { Language } from "../language/language.ts";

const LOCALES = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Language, string>;
const DIGITS = {
  percent: 1,
  "per-1000": 1,
  persons: 0,
  count: 0,
  score: 1,
  ratio: 2,
  days: 0,
} as const satisfies Record<Unit, number>;

const UNIT_LABELS = {
  percent: { nl: "%", en: "%" },
  "per-1000": { nl: "per 1.000", en: "per 1,000" },
  persons: { nl: "leerlingen", en: "pupils" },
  count: { nl: "aantal", en: "number" },
  score: { nl: "score", en: "score" },
  ratio: { nl: "verhouding", en: "ratio" },
  days: { nl: "dagen", en: "days" },
} as const satisfies Record<Unit, Record<Language, string>>;

export interface NumberWords {
  /** The bare number with the decimals of its unit: `10,4`. The unit stands in the heading. */
  value(value: number, unit: Unit): string;
  /** Number and unit for a sentence: `10,4%`, `6,1 per 1.000`. */
  withUnit(value: number, unit: Unit): string;
  /** Bounds of an interval: `9,8 – 11,0`. */
  interval(lower: number, upper: number, unit: Unit): string;
  /** The unit as it stands in a heading. */
  unit(unit: Unit): string;
  /** A whole number: `2.340`. */
  count(value: number): string;
  /** A calendar date `yyyy-mm-dd`, in words: `31 juli 2026`. */
  date(isoDate: string): string;
}

/** Numbers and dates in the language of the page, by the browser's own Intl tables. */
export function numberWords(language: Language): NumberWords {
  const locale = LOCALES[language];
  const formats = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const value = (number: number, unit: Unit) => formats[DIGITS[unit]]!.format(number);
  const unitLabel = (unit: Unit) => UNIT_LABELS[unit][language];
  return {
    value,
    withUnit: (number, unit) => {
      const text = value(number, unit);
      if (unit === "count" || unit === "score" || unit === "ratio") return text;
      return unit === "percent" ? `${text}%` : `${text} ${unitLabel(unit)}`;
    },
    interval: (lower, upper, unit) => `${value(lower, unit)} – ${value(upper, unit)}`,
    unit: unitLabel,
    count: (number) => formats[0]!.format(number),
    date: (isoDate) => day.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)),
  };
}
