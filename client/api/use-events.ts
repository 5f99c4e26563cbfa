import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { type Events, eventsPath, eventsSchema } from "#core/contract/event.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

const PAGE_SIZE = 200;

/** The rows behind a number, a page at a time. */
export function useEvents(filter: FilterQuery): UseInfiniteQueryResult<InfiniteData<Events>> {
  return useInfiniteQuery({
    queryKey: ["events", queryString(filter)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      fetchJson(
        eventsPath + queryString({ ...filter, limit: `${PAGE_SIZE}`, cursor: pageParam }),
        eventsSchema,
        {
          signal,
        },
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Where can all events of a selection be fetched as a file that tells what it holds? */
export function eventsFileAddress(filter: FilterQuery, format: "csv" | "geojson"): string {
  return eventsPath + queryString({ ...filter, format, head: "1" });
}
