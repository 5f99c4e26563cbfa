/** Tasks that run side by side. */
export interface Lanes {
  /** Starts a task, once a lane is free. Throws what an earlier task has thrown. */
  add(task: () => Promise<void>): Promise<void>;
  /** Waits for all that run; throws what the first failed one has thrown. */
  finish(): Promise<void>;
  /** Waits until nothing runs, whatever becomes of it. */
  settle(): Promise<void>;
}

/** At most `count` tasks at once, waited for in the order in which they began. */
export function createLanes(count: number): Lanes {
  const running: Promise<void>[] = [];
  return {
    async add(task) {
      if (running.length >= count) await running.shift();
      const started = task();
      // It is thrown where it is waited for, which may be later.
      started.catch(() => {});
      running.push(started);
    },
    async finish() {
      while (running.length > 0) await running.shift();
    },
    async settle() {
      await Promise.allSettled(running);
    },
  };
}
