import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { createFormat, type Format } from "./format.ts";
import { LANGUAGES } from "./i18n.ts";

/** How are numbers, dates and times written in the language in use? Times on the zone's clock. */
export function useFormat(timeZone = "Europe/Stockholm"): Format {
  const { i18n } = useTranslation();
  const language = LANGUAGES.find((known) => known === i18n.language) ?? "sv";
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
