import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Aggregates, aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** Counts by one or more keys ("cell,category"), always the server's answer; the last stays until the next is here. */
export function useCounts(by: string, filter: FilterQuery): UseQueryResult<Aggregates> {
  return useQuery({
    placeholderData: keepPreviousData,
    queryKey: ["counts", by, filter],
    queryFn: ({ signal }) =>
      fetchJson(aggregatesPath + queryString({ ...filter, by }), aggregatesSchema, { signal }),
  });
}
