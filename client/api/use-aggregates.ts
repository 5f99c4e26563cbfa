import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  type AggregateKey,
  type Aggregates,
  aggregatesPath,
  aggregatesSchema,
} from "#core/contract/aggregate.ts";
import { type FilterQuery, filterSchema } from "#core/contract/filter.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { useCube } from "./cube/use-cube.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

export interface AggregateQuestion {
  readonly by: readonly AggregateKey[];
  readonly areaKind?: AreaKind;
  /** Asked only when true; default true. */
  readonly isEnabled?: boolean;
}

/**
 * How many events are there by these keys? From the cube where it can tell, else from the server. The last
 * answer stays on show while the next is found.
 */
export function useAggregates(filter: FilterQuery, question: AggregateQuestion): UseQueryResult<Aggregates> {
  const { by, areaKind, isEnabled = true } = question;
  const cube = useCube(filter.cellSize ?? "200");
  const address = aggregatesPath + queryString({ ...filter, by: by.join(","), areaKind });
  const [key, ...more] = by;
  return useQuery({
    queryKey: ["aggregates", address, cube?.address],
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const asked =
        cube === null || key === undefined || more.length > 0
          ? null
          : { filter: filterSchema.parse(filter), by: key, areaKind: areaKind ?? null };
      const known = asked && (await cube?.ask(asked).catch(() => null));
      return known ?? fetchJson(address, aggregatesSchema, { signal });
    },
  });
}
