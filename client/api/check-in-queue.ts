import { type CheckIn, checkInSchema } from "#core/contract/check-in.ts";

const DATABASE = "platsbild";
const STORE = "check-ins";

/** A check-in that waits for coverage, in the order it was made. */
export interface QueuedCheckIn {
  readonly no: number;
  readonly item: CheckIn;
}

/** Which check-ins wait to be sent? The oldest first. */
export function readQueue(): Promise<QueuedCheckIn[]> {
  return withStore("readonly", async (store) => {
    const [keys, items] = await Promise.all([done(store.getAllKeys()), done<unknown[]>(store.getAll())]);
    return checkInSchema
      .array()
      .parse(items)
      .map((item, at) => ({ no: Number(keys[at]), item }));
  });
}

/** Keeps a check-in on the phone until it has been sent. */
export async function addToQueue(item: CheckIn): Promise<void> {
  await withStore("readwrite", (store) => done(store.add(item)));
}

/** Lets go of check-ins the server has answered for. */
export async function removeFromQueue(ids: ReadonlySet<string>): Promise<void> {
  const sent = (await readQueue()).filter(({ item }) => ids.has(item.id));
  await withStore("readwrite", async (store) => {
    for (const { no } of sent) store.delete(no);
    await done(store.count());
  });
}

async function withStore<T>(mode: IDBTransactionMode, fn: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore(STORE, { autoIncrement: true });
  });
  const database = await done(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const stored = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
    });
    const answer = await fn(transaction.objectStore(STORE));
    await stored;
    return answer;
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
  });
}
