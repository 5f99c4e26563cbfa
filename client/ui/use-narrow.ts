import { useSyncExternalStore } from "react";

/** Is the window narrower than a number of pixels, as a phone's is? */
export function useNarrow(widthPx = 760): boolean {
  const query = `(max-width: ${widthPx}px)`;
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
