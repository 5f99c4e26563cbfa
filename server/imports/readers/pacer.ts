import { setImmediate as nextTurn } from "node:timers/promises";

const sliceMs = 10;

/** Lets the event loop turn when the slice of time is used up; throws the signal's reason once it is aborted. */
export type Pacer = () => Promise<void> | undefined;

/**
 * A pacer for long loops over bytes or rows: call it every few thousand steps and await what it returns.
 * It gives the loop back after 10 ms, so that requests are answered while a file is read.
 */
export function createPacer(signal?: AbortSignal): Pacer {
  let sliceEnds = performance.now() + sliceMs;
  return () => {
    if (performance.now() < sliceEnds) return undefined;
    signal?.throwIfAborted();
    return nextTurn().then(() => {
      sliceEnds = performance.now() + sliceMs;
    });
  };
}
