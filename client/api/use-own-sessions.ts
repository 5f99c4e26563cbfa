import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { passwordPath, type Sessions, sessionsPath, sessionsSchema } from "#core/contract/session.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { sessionKey } from "./query-client.ts";

const ownSessionsKey = ["own-sessions"] as const;

/** Where one is signed in now, newest first. */
export function useOwnSessions(): UseQueryResult<Sessions["items"]> {
  return useQuery({
    queryKey: ownSessionsKey,
    queryFn: async ({ signal }) => (await fetchJson(sessionsPath, sessionsSchema, { signal })).items,
  });
}

/** Ends one of one's sessions elsewhere. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${sessionsPath}/${id}`, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: ownSessionsKey }),
  });
}

/** Signs out everywhere, here too. */
export function useSignOutEverywhere() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => fetchNothing(sessionsPath, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      client.setQueryData(sessionKey, null);
    },
  });
}

/** Changes one's password; all other sessions end. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { current: string; wanted: string }) =>
      fetchNothing(passwordPath, { method: "PUT", body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ownSessionsKey }),
  });
}
