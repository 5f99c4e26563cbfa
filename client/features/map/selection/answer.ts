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
  const [keep] = useState(() => sameWhile<T>(areValuesSame));
  return keep(value);
}

/** An object whose parts, made anew each time, are the same ones as before as long as they read the same. */
export function useSameParts<T extends object>(value: T): T {
  const [keepOf] = useState(() => new Map<keyof T, (part: T[keyof T]) => T[keyof T]>());
  return useMemo(() => {
    const parts = (Object.keys(value) as (keyof T)[]).map((name) => {
      const keep = keepOf.get(name) ?? sameWhile<T[keyof T]>(areTextsSame);
      keepOf.set(name, keep);
      return [name, keep(value[name])];
    });
    return Object.fromEntries(parts) as T;
  }, [value, keepOf]);
}

// Setting state instead would render the whole screen once more at each step of a brush.
function sameWhile<T>(areSame: (a: T, b: T) => boolean): (value: T) => T {
  let kept: { readonly value: T } | null = null;
  return (value) => {
    if (!kept || !areSame(kept.value, value)) kept = { value };
    return kept.value;
  };
}

function areTextsSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function areValuesSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}
