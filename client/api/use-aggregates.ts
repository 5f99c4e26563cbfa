import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  type AggregateKey,
  type Aggregates,
  aggregatesPath,
  aggregatesSchema,
} from "#core/contract/aggregate.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

export interface AggregateQuestion {
  readonly by: readonly AggregateKey[];
  readonly areaKind?: AreaKind;
  /** Asked only when true; default true. */
  readonly isEnabled?: boolean;
}

/** How many events are there by these keys? The last answer stays on show while the next is fetched. */
export function useAggregates(filter: FilterQuery, question: AggregateQuestion): UseQueryResult<Aggregates> {
  const { by, areaKind, isEnabled = true } = question;
  const address = aggregatesPath + queryString({ ...filter, by: by.join(","), areaKind });
  return useQuery({
    queryKey: ["aggregates", address],
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, aggregatesSchema, { signal }),
  });
}
