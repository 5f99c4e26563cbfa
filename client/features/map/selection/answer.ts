import { useMemo, useState } from "react";

/** What is known for one view: its data, perhaps of the question before, and how the new one fares. */
export interface Answer<T> {
  /** Null until the first answer, or when it failed. */
  readonly data: T | null;
  /** True until there is anything to show. */
  readonly isLoading: boolean;
  /** True while what is shown answers an earlier question. */
  readonly isStale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

interface QueryLike {
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** How does a query stand, with `data` as made out of it? The same object as long as nothing has changed. */
export function useAnswer<T>(query: QueryLike, data: T | null): Answer<T> {
  const { isPending, isPlaceholderData, error, refetch } = query;
  return useMemo(
    () => ({
      data,
      isLoading: isPending && error === null,
      isStale: isPlaceholderData,
      error,
      retry: () => void refetch(),
    }),
    [data, isPending, isPlaceholderData, error, refetch],
  );
}

/** An object, the same one as before as long as all its values are the same. */
export function useSameWhileEqual<T extends object>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || areValuesSame(kept, value)) return kept;
  setKept(value);
  return value;
}

function areValuesSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}
