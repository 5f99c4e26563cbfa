import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { SCREEN_WORDS, type ScreenSection, type ScreenText } from "./screen-words.ts";
import { sv } from "./sv.ts";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "text";
    resources: { text: typeof sv & ScreenText };
    returnNull: false;
  }
}

const asked = new Set<ScreenSection>();
let wanted: Language = "sv";

/** Makes Swedish ready; other languages are fetched when chosen. */
export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "sv",
    fallbackLng: "sv",
    ns: ["text"],
    defaultNS: "text",
    resources: { sv: { text: sv } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Fetches the words of a screen, in Swedish and in the language that is spoken. */
export async function fetchWords(section: ScreenSection): Promise<void> {
  asked.add(section);
  await Promise.all([...new Set<Language>(["sv", wanted])].map((language) => add(section, language)));
}

/** Speaks a language from now on, fetching its words the first time. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (!i18next.hasResourceBundle(language, "text")) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle(language, "text", en, true);
  }
  await Promise.all([...asked].map((section) => add(section, language)));
  await i18next.changeLanguage(language);
}

async function add(section: ScreenSection, language: Language): Promise<void> {
  if (i18next.exists(`text:${section}`, { lng: language, fallbackLng: [], returnObjects: true })) return;
  i18next.addResourceBundle(language, "text", { [section]: await SCREEN_WORDS[section][language]() }, true);
}
