import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sessionPath, sessionSchema, type ViewAs, viewAsPath } from "#core/contract/session.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { sessionKey } from "./query-client.ts";

/** Looks at the pages as a role in an area, or as oneself again with null; every answer is asked for anew. */
export function useViewAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (viewed: ViewAs | null) => {
      await fetchNothing(viewAsPath, viewed ? { method: "PUT", body: viewed } : { method: "DELETE" });
      return fetchJson(sessionPath, sessionSchema);
    },
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      client.setQueryData(sessionKey, session);
    },
  });
}
