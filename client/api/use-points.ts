import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Events, eventsPath, eventsSchema } from "#core/contract/event.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

export const MAX_POINTS = 1000;

/** The newest events of a filter with a bounding box, as points for the map: at most 1,000, `total` tells how many. */
export function usePoints(filter: FilterQuery, isEnabled: boolean): UseQueryResult<Events> {
  const address = eventsPath + queryString({ ...filter, limit: `${MAX_POINTS}` });
  return useQuery({
    queryKey: ["points", address],
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, eventsSchema, { signal }),
  });
}
