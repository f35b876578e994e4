import { SubtleButton } from "@utrecht/component-library-react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "../language/language.ts";
import { useLanguage } from "../language/use-language.ts";

/** The other language, named in that language (WCAG 3.1.2). */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const { language } = useLanguage();
  const other: Language = language === "nl" ? "en" : "nl";
  return (
    <SubtleButton lang={other} onClick={() => void i18n.changeLanguage(other)}>
      {LANGUAGES[other]}
    </SubtleButton>
  );
}
