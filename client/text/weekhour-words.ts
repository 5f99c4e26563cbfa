import { SWEDISH_WEEKHOUR_WORDS, type WeekhourWords } from "#core/domain/time/weekhour-label.ts";
import type { Language } from "./i18n.ts";

const ENGLISH_WEEKHOUR_WORDS: WeekhourWords = {
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  everyDay: "every day",
  wholeDay: "all day",
  wholeWeek: "the whole week",
  noHours: "no hours",
};

/** In which words are hours of the week said in a language? */
export function weekhourWords(language: Language): WeekhourWords {
  return language === "sv" ? SWEDISH_WEEKHOUR_WORDS : ENGLISH_WEEKHOUR_WORDS;
}
