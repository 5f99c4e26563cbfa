import type { z } from "zod";

const DATABASE = "platsbild";
const VERSION = 2;
const STORES = ["check-ins", "looks"] as const;

/** What waits on the phone for coverage, in the order it was made. */
export interface PhoneQueue<T extends { readonly id: string }> {
  /** What waits to be sent, the oldest first. */
  readonly read: () => Promise<T[]>;
  /** Keeps something on the phone until it has been sent. */
  readonly add: (item: T) => Promise<void>;
  /** Lets go of what the server has answered for. */
  readonly remove: (ids: ReadonlySet<string>) => Promise<void>;
}

/** A queue of its own for one sort of thing. */
export function phoneQueue<T extends { readonly id: string }>(
  store: (typeof STORES)[number],
  schema: z.ZodType<T>,
): PhoneQueue<T> {
  const readNumbered = () =>
    withStore(store, "readonly", async (kept) => {
      const [keys, items] = await Promise.all([done(kept.getAllKeys()), done<unknown[]>(kept.getAll())]);
      return items.map((item, at) => ({ no: Number(keys[at]), item: schema.parse(item) }));
    });
  return {
    read: async () => (await readNumbered()).map(({ item }) => item),
    add: async (item) => {
      await withStore(store, "readwrite", (kept) => done(kept.add(item)));
    },
    remove: async (ids) => {
      const sent = (await readNumbered()).filter(({ item }) => ids.has(item.id));
      await withStore(store, "readwrite", async (kept) => {
        for (const { no } of sent) kept.delete(no);
        await done(kept.count());
      });
    },
  };
}

async function withStore<T>(
  name: string,
  mode: IDBTransactionMode,
  fn: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.addEventListener("upgradeneeded", () => {
    for (const store of STORES)
      if (!opening.result.objectStoreNames.contains(store))
        opening.result.createObjectStore(store, { autoIncrement: true });
  });
  const database = await done(opening);
  try {
    const transaction = database.transaction(name, mode);
    const stored = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
    });
    const answer = await fn(transaction.objectStore(name));
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
