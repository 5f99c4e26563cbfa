import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionKey } from "./query-client.ts";

/** Fetches again what may have changed with the published data: everything but previews of files. */
export function useRefreshData(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await client.invalidateQueries({ queryKey: sessionKey });
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "import-preview" });
  }, [client]);
}
