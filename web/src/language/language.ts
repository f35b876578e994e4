import type { Localised } from "@monitor/schema/vocabulary";

/** The two languages of the page. Slugs and official names stay Dutch in both. */
export const LANGUAGES = { nl: "Nederlands", en: "English" } as const satisfies Record<keyof Localised, string>;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: unknown): text is Language =>
  typeof text === "string" && Object.hasOwn(LANGUAGES, text);

/** Binds the English texts to the keys of the Dutch ones: a text that lacks its translation does not compile. */
export const inTwoLanguages = <T extends Record<string, string>>(nl: T, en: { [K in keyof T]: string }) => ({ nl, en });
