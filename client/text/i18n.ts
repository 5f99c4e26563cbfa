import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { sv } from "./sv.ts";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The shape of every language: the sections and keys of the Swedish file, any words. */
export type Text = { readonly [S in keyof typeof sv]: { readonly [K in keyof (typeof sv)[S]]: string } };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "text";
    resources: { text: typeof sv };
    returnNull: false;
  }
}

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

/** Speaks a language from now on, fetching its words the first time. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "text")) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle(language, "text", en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
