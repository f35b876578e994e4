import { MUNICIPALITY_CODE } from "../vocabulary/area.ts";
import type { Localised } from "../vocabulary/index.ts";
import { CHECKS, isCheckCode } from "./catalogue/index.ts";
import type { Check, Finding, Unit } from "./check.ts";

export interface Description {
  readonly title: Localised;
  /** With the numbers filled in. */
  readonly explanation: Localised;
  readonly remedy: Localised;
}

type Language = keyof Localised;
const LOCALES = { nl: "nl-NL", en: "en-GB" } as const;

const formats = (language: Language): Readonly<Record<Unit, Intl.NumberFormat>> => ({
  count: new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }),
  rate: new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }),
  share: new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 1 }),
});
const FORMATS = { nl: formats("nl"), en: formats("en") };

const MORE = { nl: "meer", en: "more" };
const LESS = { nl: "minder", en: "fewer" };

function changeOf({ measured, expected }: Finding, language: Language): string {
  if (expected === null || expected === 0) return language === "nl" ? "nieuw" : "new";
  const change = measured / expected - 1;
  return `${FORMATS[language].share.format(Math.abs(change))} ${(change < 0 ? LESS : MORE)[language]}`;
}

const WHOLE = { nl: "de levering", en: "the delivery" };
const MUNICIPALITY = { nl: "gemeente", en: "municipality" };
const SITE = { nl: "vestiging", en: "site" };

function placeOf({ place }: Finding, name: string | null, language: Language): string {
  if (place === null) return WHOLE[language];
  if (name !== null) return `${name} (${place})`;
  return `${(MUNICIPALITY_CODE.test(place) ? MUNICIPALITY : SITE)[language]} ${place}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fill(finding: Finding, { unit, explanation }: Check, name: string | null, language: Language): string {
  const number = FORMATS[language][unit];
  const parts: Readonly<Record<string, string>> = {
    place: placeOf(finding, name, language),
    measured: number.format(finding.measured),
    expected: finding.expected === null ? "?" : number.format(finding.expected),
    change: changeOf(finding, language),
  };
  return capital(explanation[language].replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole));
}

const UNKNOWN: Description = {
  title: { nl: "Onbekende controle", en: "Unknown check" },
  explanation: {
    nl: "Deze controle kent deze versie van de monitor niet.",
    en: "This version of the monitor does not know this check.",
  },
  remedy: { nl: "Werk de monitor bij.", en: "Update the monitor." },
};

/**
 * A finding in words, in both languages.
 *
 * @param name of the place, when it is known
 */
export function describeFinding(finding: Finding, name: string | null = null): Description {
  if (!isCheckCode(finding.code)) return UNKNOWN;
  const check: Check = CHECKS[finding.code];
  const explanation = { nl: fill(finding, check, name, "nl"), en: fill(finding, check, name, "en") };
  return { title: check.title, explanation, remedy: check.remedy };
}
