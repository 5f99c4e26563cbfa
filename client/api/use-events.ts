import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { type EventQuery, type Events, eventsPath, eventsSchema } from "#core/contract/event.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

// The first page is there at once; whoever scrolls on wants many.
const FIRST_PAGE = 200;
const NEXT_PAGES = 1000;

/** The rows behind a number, a page at a time. */
export function useEvents(
  filter: FilterQuery,
  order: EventQuery["order"],
): UseInfiniteQueryResult<InfiniteData<Events>> {
  return useInfiniteQuery({
    queryKey: ["events", order, queryString(filter)],
    initialPageParam: undefined as string | undefined,
    // Comparing every row fetched so far with itself takes longer than fetching the next ones.
    structuralSharing: false,
    queryFn: ({ pageParam, signal }) => {
      const limit = `${pageParam === undefined ? FIRST_PAGE : NEXT_PAGES}`;
      const address = eventsPath + queryString({ ...filter, order, limit, cursor: pageParam });
      return fetchJson(address, eventsSchema, { signal });
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Where can all events of a selection be fetched as a file that tells what it holds? */
export function eventsFileAddress(filter: FilterQuery, format: "csv" | "geojson"): string {
  return eventsPath + queryString({ ...filter, format, head: "1" });
}
