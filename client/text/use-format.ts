import { useMemo } from "react";
import { createFormat, type Format } from "./format.ts";
import { useSpokenLanguage } from "./use-spoken-language.ts";

/** How are numbers, dates and times written in the language in use? Times on the zone's clock. */
export function useFormat(timeZone = "Europe/Stockholm"): Format {
  const language = useSpokenLanguage();
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
