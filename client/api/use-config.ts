import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Config, configPath, configSchema } from "#core/contract/config.ts";
import { fetchJson } from "./fetch-json.ts";

/** What the operator has set, such as a basemap of their own. */
export function useConfig(): UseQueryResult<Config> {
  return useQuery({
    queryKey: ["config"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchJson(configPath, configSchema, { signal }),
  });
}
