import { useTranslation } from "react-i18next";
import {
  SWEDISH_WEEKHOUR_WORDS,
  weekhourLabel,
  type WeekhourWords,
} from "#core/domain/time/weekhour-label.ts";

const ENGLISH: WeekhourWords = {
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  everyDay: "every day",
  wholeDay: "all day",
  wholeWeek: "all week",
  noHours: "no hours",
};

/** How are hours of the week said in the language in use? */
export function useWeekhourWords(): { words: WeekhourWords; label: (hours: Iterable<number>) => string } {
  const { i18n } = useTranslation();
  const words = i18n.language === "en" ? ENGLISH : SWEDISH_WEEKHOUR_WORDS;
  return { words, label: (hours) => weekhourLabel(hours, words) };
}
