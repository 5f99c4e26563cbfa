import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { FilterQuery } from "#core/contract/filter.ts";
import {
  type DrugScenes,
  drugScenesPath,
  drugScenesSchema,
  type Graffiti,
  graffitiPath,
  graffitiSchema,
  type Partners,
  partnersPath,
  partnersSchema,
  shiftsPath,
  type Tours,
  toursSchema,
  type Unsafety,
  unsafetyPath,
  unsafetySchema,
  walksPath,
} from "#core/contract/layer.ts";
import { fetchJson, type Schema } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** Graffiti with a point in the selection. */
export function useGraffiti(filter: FilterQuery, isEnabled = true): UseQueryResult<Graffiti> {
  return useLayer({ path: graffitiPath, schema: graffitiSchema, filter, isEnabled });
}

/** Open drug scenes known in the period. */
export function useDrugScenes(filter: FilterQuery, isEnabled = true): UseQueryResult<DrugScenes> {
  return useLayer({ path: drugScenesPath, schema: drugScenesSchema, filter, isEnabled });
}

/** Partners where they have their premises. */
export function usePartners(filter: FilterQuery, isEnabled = true): UseQueryResult<Partners> {
  return useLayer({ path: partnersPath, schema: partnersSchema, filter, isEnabled });
}

/** Shifts with their stops and routes. */
export function useShifts(filter: FilterQuery, isEnabled = true): UseQueryResult<Tours> {
  return useLayer({ path: shiftsPath, schema: toursSchema, filter, isEnabled });
}

/** Walks with their stops and routes. */
export function useWalks(filter: FilterQuery, isEnabled = true): UseQueryResult<Tours> {
  return useLayer({ path: walksPath, schema: toursSchema, filter, isEnabled });
}

/** Points that feel unsafe; never mixed with events. */
export function useUnsafety(filter: FilterQuery, isEnabled = true): UseQueryResult<Unsafety> {
  return useLayer({ path: unsafetyPath, schema: unsafetySchema, filter, isEnabled });
}

interface LayerQuestion<T> {
  readonly path: string;
  readonly schema: Schema<T>;
  readonly filter: FilterQuery;
  readonly isEnabled: boolean;
}

function useLayer<T>({ path, schema, filter, isEnabled }: LayerQuestion<T>): UseQueryResult<T> {
  const address = path + queryString(filter);
  return useQuery<T>({
    queryKey: ["layer", address],
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, schema, { signal }),
  });
}
