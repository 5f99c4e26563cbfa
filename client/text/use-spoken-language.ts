import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "./i18n.ts";

/** Which language is spoken now? */
export function useSpokenLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? "sv";
}
