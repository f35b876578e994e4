import { type Localised, OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Observation } from "../graphql/observation.ts";
import { type NumberWords, numberWords } from "../value/number-words.ts";
import { isLanguage, type Language } from "./language.ts";

export interface LanguageTools {
  readonly language: Language;
  /** The text of the catalogue or the vocabulary in the language of the page. */
  readonly say: (text: Localised) => string;
  readonly numbers: NumberWords;
  /** The state of a figure; one that the release does not hold was not delivered. */
  readonly statusWords: (observation: Observation | null) => string;
}

/** What a component needs to speak the language of the page. */
export function useLanguage(): LanguageTools {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : "nl";
  return useMemo(
    () => ({
      language,
      say: (text: Localised) => text[language],
      numbers: numberWords(language),
      statusWords: (one: Observation | null) => OBSERVATION_STATUSES[one?.status ?? "NOT_DELIVERED"].label[language],
    }),
    [language],
  );
}
