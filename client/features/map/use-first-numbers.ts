import { useEffect, useState } from "react";
import type { Answer } from "./selection/answer.ts";
import type { CellCounts } from "./selection/selection-answers.ts";

/** How long everything else waits for the first numbers, in milliseconds; a slow cube keeps nobody from a map. */
const PATIENCE_MS = 2000;

/**
 * Are the first numbers there, or not to be had? Drawing the map and fetching its layers take both processor and
 * network from them, so they begin after them.
 */
export function useFirstNumbers({ data, error }: Answer<CellCounts>, isAllowed: boolean): boolean {
  const [isStarted, setIsStarted] = useState(false);
  if (!isStarted && (data !== null || error !== null || !isAllowed)) setIsStarted(true);
  useEffect(() => {
    const timer = setTimeout(() => setIsStarted(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isStarted;
}
