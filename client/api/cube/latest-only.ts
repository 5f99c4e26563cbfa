/**
 * Runs one task at a time; of those that come meanwhile only the latest is run, the others are forgotten.
 * Keeps a hand that moves faster than its answers from waiting for old ones.
 */
export function createLatestOnly(): (task: () => Promise<void>) => void {
  let isBusy = false;
  let waiting: (() => Promise<void>) | null = null;
  const run = async (first: () => Promise<void>) => {
    isBusy = true;
    for (let task: (() => Promise<void>) | null = first; task !== null;) {
      await task();
      task = waiting;
      waiting = null;
    }
    isBusy = false;
  };
  return (task) => {
    if (isBusy) waiting = task;
    else void run(task);
  };
}
