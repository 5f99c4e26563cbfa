import { useEffect, useState } from "react";

/** The last value that stayed for `pauseMs` and was drawn; with 0 the value itself, at once. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const pause = new AbortController();
    const timer = setTimeout(() => afterFrames(FRAMES, () => setSettled(value), pause.signal), pauseMs);
    return () => {
      clearTimeout(timer);
      pause.abort();
    };
  }, [value, pauseMs]);
  return pauseMs === 0 ? value : settled;
}

// Where a frame takes long to draw, the hand's next moves wait behind the timer: they come before the frame.
const FRAMES = 2;

function afterFrames(frames: number, then: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (frames === 0) then();
  else requestAnimationFrame(() => afterFrames(frames - 1, then, signal));
}
