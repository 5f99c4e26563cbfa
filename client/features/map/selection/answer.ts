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

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** How does a query stand, with `data` as made out of it? */
export function answerOf<T>(query: Omit<QueryLike<unknown>, "data">, data: T | null): Answer<T> {
  return {
    data,
    isLoading: query.isPending && query.error === null,
    isStale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
