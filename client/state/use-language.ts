import { useEffect } from "react";
import { LANGUAGES, speak } from "../text/i18n.ts";
import { useViewState } from "./use-view-state.ts";

const REMEMBERED = "platsbild.language";

/** Speaks the language of the address, and writes the one chosen last time into an address that has none. */
export function useLanguage(): void {
  const [{ language }, update] = useViewState();
  useEffect(() => {
    const remembered = LANGUAGES.find((known) => known === localStorage.getItem(REMEMBERED));
    const isUnsaid = !new URLSearchParams(window.location.search).has("lang");
    if (isUnsaid && remembered) update({ language: remembered }, { replace: true });
    // Only once: afterwards the address decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    void speak(language).then(() => {
      document.documentElement.lang = language;
    });
    localStorage.setItem(REMEMBERED, language);
  }, [language]);
}
