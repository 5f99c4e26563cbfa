import { useSyncExternalStore } from "react";

// Asking for a list of media is dear, and this is asked at every drawing.
const lists = new Map<number, MediaQueryList>();

function listOf(widthPx: number): MediaQueryList {
  const known = lists.get(widthPx) ?? window.matchMedia(`(max-width: ${widthPx}px)`);
  lists.set(widthPx, known);
  return known;
}

/** Is the window narrower than a number of pixels, as a phone's is? */
export function useNarrow(widthPx = 760): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = listOf(widthPx);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => listOf(widthPx).matches,
    () => false,
  );
}
