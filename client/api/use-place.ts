import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { z } from "zod";
import {
  type AggregateKey,
  type Aggregates,
  aggregatesPath,
  aggregatesSchema,
} from "#core/contract/aggregate.ts";
import {
  type changeProblemSchema,
  type NewProblem,
  type ProblemItem,
  problemsPath,
  problemsSchema,
  type SavedProblem,
  savedProblemSchema,
} from "#core/contract/cause-analysis.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { type MeasureItem, measuresPath, measuresSchema } from "#core/contract/measure.ts";
import { type Place, placePath, placeSchema } from "#core/contract/place.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** One place: what lies there and, for roles with points, what its events say. */
export function usePlace(
  key: string,
  filter: FilterQuery,
  cellSize: "100" | "200" | "400",
): UseQueryResult<Place> {
  const { area: _area, cell: _cell, bbox: _bbox, ...rest } = filter;
  const address = placePath + queryString({ ...rest, place: key, cellSize });
  return useQuery({
    queryKey: ["place", key, address],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, placeSchema, { signal }),
  });
}

/** How many events are there by one key within a filter, as the server counts them? Null is not asked. */
export function useCounts(filter: FilterQuery | null, by: AggregateKey): UseQueryResult<Aggregates> {
  const address = aggregatesPath + queryString({ ...filter, by });
  return useQuery({
    queryKey: ["aggregates", "place", address],
    enabled: filter !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson(address, aggregatesSchema, { signal }),
  });
}

/** The cause analyses of a place, newest change first. */
export function useProblems(place: string): UseQueryResult<ProblemItem[]> {
  return useQuery({
    queryKey: ["problems", place],
    queryFn: async ({ signal }) =>
      (await fetchJson(problemsPath + queryString({ place }), problemsSchema, { signal })).items,
  });
}

/** The measures of a place, as the role may know them. */
export function usePlaceMeasures(place: string): UseQueryResult<MeasureItem[]> {
  return useQuery({
    queryKey: ["measures", "place", place],
    queryFn: async ({ signal }) =>
      (await fetchJson(measuresPath + queryString({ place }), measuresSchema, { signal })).items,
  });
}

/** Saves a new cause analysis. */
export function useAddProblem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (problem: NewProblem): Promise<SavedProblem> =>
      fetchJson(problemsPath, savedProblemSchema, { method: "POST", body: problem }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["problems"] }),
  });
}

/** Changes a cause analysis; 409 when somebody else changed it in between. */
export function useChangeProblem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: ChangedProblem): Promise<SavedProblem> =>
      fetchJson(`${problemsPath}/${id}`, savedProblemSchema, { method: "PUT", body }),
    // Of one that somebody changed in between there is something new to read, too.
    onSettled: () => client.invalidateQueries({ queryKey: ["problems"] }),
  });
}
type ChangedProblem = z.input<typeof changeProblemSchema> & { readonly id: string };

/** Erases a draft. */
export function useRemoveProblem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${problemsPath}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["problems"] }),
  });
}
