/** One event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor, whoever else uses the machine. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What runs script in the page's thread. Some hold others; only the outermost count. */
const SCRIPT = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "MajorGC",
  "MinorGC",
]);

/** The page's thread hands a finished frame over. */
const FRAME_END = "Commit";

/** Milliseconds of processor time that script took in each frame of a page. */
export function scriptByFrame(events: readonly TraceEvent[]): number[] {
  const own = onMainThread(events);
  const frames = frameEnds(own);
  const script = new Array<number>(Math.max(0, frames.length - 1)).fill(0);
  for (const event of outermost(own.filter(({ name, ph }) => ph === "X" && SCRIPT.has(name)))) {
    const frame = frameAt(frames, event.ts);
    if (frame !== null) script[frame] = (script[frame] ?? 0) + (event.tdur ?? event.dur ?? 0) / 1000;
  }
  return script;
}

/** Milliseconds by the clock from each frame of a page to the next: 17 where frames come as on a screen. */
export function frameLengths(events: readonly TraceEvent[]): number[] {
  const ends = frameEnds(onMainThread(events));
  return ends.slice(1).map((end, index) => (end - (ends[index] ?? end)) / 1000);
}

function onMainThread(events: readonly TraceEvent[]): TraceEvent[] {
  const main = mainThread(events);
  return events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
}

const frameEnds = (events: readonly TraceEvent[]): number[] =>
  events
    .filter(({ name }) => name === FRAME_END)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);

// A renderer that shows nothing has a thread of the same name; the page's own draws most frames.
function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const frames = new Map<string, { pid: number; tid: number; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== FRAME_END) continue;
    const seen = frames.get(`${pid}/${tid}`) ?? { pid, tid, count: 0 };
    frames.set(`${pid}/${tid}`, { ...seen, count: seen.count + 1 });
  }
  const [most] = [...frames.values()].toSorted((a, b) => b.count - a.count);
  if (most === undefined) throw new Error("The trace has no frames.");
  return most;
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + (event.dur ?? 0);
      return true;
    });
}

/** The frame a moment belongs to, each beginning where the one before ends; null before the first and after the last. */
function frameAt(ends: readonly number[], ts: number): number | null {
  const next = ends.findIndex((end) => end > ts);
  return next <= 0 ? null : next - 1;
}
