import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem, isSignedOut } from "./api-problem.ts";

export const sessionKey = ["session"] as const;

/** Makes the cache of answers. When any answer says 401 the session is known to be over. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(sessionKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: isWorthRetrying, staleTime: 60_000, refetchOnWindowFocus: false },
    },
  });
  return client;
}

function isWorthRetrying(failures: number, error: unknown): boolean {
  const isTemporary = error instanceof ApiProblem && (error.kind === "offline" || error.status === 503);
  return isTemporary && failures < 2;
}
