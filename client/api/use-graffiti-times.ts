import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { FilterQuery } from "#core/contract/filter.ts";
import {
  type GraffitiTimesAnswer,
  graffitiTimesPath,
  graffitiTimesSchema,
} from "#core/contract/graffiti-times.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** When, where and of which kind graffiti is made, in the filter's period and places. */
export function useGraffitiTimes(filter: FilterQuery): UseQueryResult<GraffitiTimesAnswer> {
  const { source: _source, weekday: _weekday, hour: _hour, weekhour: _weekhour, ...rest } = filter;
  const address = graffitiTimesPath + queryString(rest);
  return useQuery({
    queryKey: ["graffiti-times", address],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, graffitiTimesSchema, { signal }),
  });
}
