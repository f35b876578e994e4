import { isLanguage, type Language } from "./language.ts";

const KEY = "taal";

/** The language chosen earlier in this browser; Dutch when there is none or the browser keeps nothing. */
export function rememberedLanguage(storage: () => Storage = () => localStorage): Language {
  try {
    const kept = storage().getItem(KEY);
    return isLanguage(kept) ? kept : "nl";
  } catch {
    return "nl";
  }
}

export function rememberLanguage(language: Language, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(KEY, language);
  } catch {
    // a browser that keeps nothing still shows the chosen language until it closes
  }
}
