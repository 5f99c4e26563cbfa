import { useEffect, useState } from "react";
import type { Answer } from "./selection/answer.ts";
import type { CellCounts } from "./selection/selection-answers.ts";

/** How long everything else waits for the first numbers, in milliseconds; a slow cube keeps nobody from a map. */
const PATIENCE_MS = 2000;
/** Longer than two frames, in milliseconds; a page in the background draws none. */
const FRAMES_MS = 100;

/**
 * Are the first numbers on the screen, or not to be had? The map and its layers take processor and network from
 * them, and asking for a drawing context alone can hold the page for as long as the graphics card is busy; so all
 * that begins when the numbers have been drawn.
 */
export function useFirstNumbers({ data, error }: Answer<CellCounts>, isAllowed: boolean): boolean {
  const [isStarted, setIsStarted] = useState(!isAllowed);
  const isAnswered = data !== null || error !== null;
  useEffect(() => {
    if (isStarted) return undefined;
    const start = () => setIsStarted(true);
    const timer = setTimeout(start, isAnswered ? FRAMES_MS : PATIENCE_MS);
    const frame = isAnswered ? requestAnimationFrame(() => setTimeout(start)) : 0;
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [isStarted, isAnswered]);
  return isStarted;
}
