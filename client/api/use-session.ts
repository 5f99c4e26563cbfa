import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useContext } from "react";
import type { z } from "zod";
import { type Session, sessionPath, sessionSchema, type signInSchema } from "#core/contract/session.ts";
import { isSignedOut } from "./api-problem.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { sessionKey } from "./query-client.ts";
import { SessionContext, type SignedIn } from "./session-context.ts";

/** How the server is asked who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  // It names the data on show, so it is asked again only together with them.
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await fetchJson(sessionPath, sessionSchema, { signal });
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
});

/** Who is signed in? `data` is null for nobody, undefined until the server has answered. */
export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery(sessionQuery);
}

/** Who is signed in, and when was that known? Only behind the sign-in gate; throws elsewhere. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SessionContext);
  if (signedIn === null) throw new Error("useSignedIn was called outside the sign-in gate.");
  return signedIn;
}

/** Who is signed in? Only behind the sign-in gate; throws elsewhere. */
export function useSession(): Session {
  return useSignedIn().session;
}

/** Signs in; the session is then known everywhere. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof signInSchema>) =>
      fetchJson(sessionPath, sessionSchema, { method: "POST", body }),
    onSuccess: (session) => {
      forgetAnswers(client);
      client.setQueryData(sessionKey, session);
    },
  });
}

/** Signs out and forgets every answer. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => fetchNothing(sessionPath, { method: "DELETE" }),
    onSuccess: () => {
      forgetAnswers(client);
      client.setQueryData(sessionKey, null);
    },
  });
}

// The session's own answer is kept: it is being watched, and only changes.
function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}
