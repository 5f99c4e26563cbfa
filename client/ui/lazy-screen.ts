import { type ComponentType, lazy } from "react";
import { fetchWords } from "../text/i18n.ts";
import type { ScreenSection } from "../text/screen-words.ts";

/** A screen that comes when it is gone to, together with the sections of words that it speaks. */
export function lazyScreen(load: () => Promise<ComponentType>, ...sections: readonly ScreenSection[]) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), ...sections.map(fetchWords)]);
    return { default: screen };
  });
}
