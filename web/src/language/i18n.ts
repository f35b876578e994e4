import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { isLanguage, LANGUAGES, type Language } from "./language.ts";
import { arrivedTexts, type LaterTexts, onLaterTexts } from "./later-texts.ts";
import { rememberedLanguage, rememberLanguage } from "./remembered-language.ts";
import { TEXTS } from "./texts.ts";

type Namespaces = { [K in keyof typeof TEXTS]: (typeof TEXTS)[K]["nl"] } & {
  [K in keyof LaterTexts]: LaterTexts[K]["nl"];
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "layout";
    resources: Namespaces;
  }
}

const resourcesOf = (language: Language) =>
  Object.fromEntries(Object.entries({ ...TEXTS, ...arrivedTexts() }).map(([name, texts]) => [name, texts[language]]));

/** Starts the texts of the page and keeps the `lang` attribute of the document equal to the chosen language. */
export function startTexts(): void {
  i18next.on("languageChanged", (language) => {
    if (!isLanguage(language)) return;
    document.documentElement.lang = language;
    rememberLanguage(language);
  });
  void i18next.use(initReactI18next).init({
    lng: rememberedLanguage(),
    fallbackLng: "nl",
    defaultNS: "layout",
    resources: { nl: resourcesOf("nl"), en: resourcesOf("en") },
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  onLaterTexts((name, texts) => {
    for (const language of Object.keys(LANGUAGES) as Language[])
      i18next.addResourceBundle(language, name, texts[language]);
  });
}
