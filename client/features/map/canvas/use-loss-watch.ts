import { useCallback } from "react";

/**
 * Tells when the browser takes the graphics away: heard on its way down, since it does not bubble, and also before
 * the map has finished loading. For the ref of the frame.
 */
export function useLossWatch(onLost: () => void) {
  return useCallback(
    (frame: HTMLDivElement) => {
      frame.addEventListener("webglcontextlost", onLost, true);
      return () => frame.removeEventListener("webglcontextlost", onLost, true);
    },
    [onLost],
  );
}
