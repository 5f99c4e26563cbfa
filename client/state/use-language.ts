import { useEffect } from "react";
import { useNavigate } from "react-router";
import { LANGUAGES, speak } from "../text/i18n.ts";
import { useViewState } from "./use-view-state.ts";

const REMEMBERED = "platsbild.language";

/** Speaks the language of the address, and writes the one chosen last time into an address that has none. */
export function useLanguage(): void {
  const [{ language }] = useViewState();
  const navigate = useNavigate();
  useEffect(() => {
    const remembered = LANGUAGES.find((known) => known === localStorage.getItem(REMEMBERED));
    const { search, hash } = window.location;
    const params = new URLSearchParams(search);
    if (params.has("lang") || remembered === undefined || remembered === language) return;
    // What else the address says stays, also what other screens and links keep in it.
    params.set("lang", remembered);
    void navigate({ search: params.toString(), hash }, { replace: true });
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
