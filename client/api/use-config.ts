import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Config, configPath, configSchema } from "#core/contract/config.ts";
import { fetchJson } from "./fetch-json.ts";

/** How the server is asked for what the operator has set. */
export const configQuery = queryOptions({
  queryKey: ["config"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }): Promise<Config> => fetchJson(configPath, configSchema, { signal }),
});

/** What the operator has set, such as a basemap of their own. */
export function useConfig(): UseQueryResult<Config> {
  return useQuery(configQuery);
}
