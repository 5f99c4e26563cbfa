import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type Areas,
  areasPath,
  areasSchema,
  type Calendar,
  calendarPath,
  calendarSchema,
  categoriesPath,
  categoriesSchema,
  type Category,
  type Cells,
  cellsPath,
  cellsSchema,
  type Places,
  placesPath,
  placesSchema,
  type schoolBreakSchema,
  type Source,
  type SourceFreshness,
  sourceFreshnessesSchema,
  sourceFreshnessPath,
  sourcesPath,
  sourcesSchema,
} from "#core/contract/reference.ts";
import type { z } from "zod";
import type { CellSize } from "#core/contract/filter.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

const RARELY = { staleTime: 30 * 60_000 };

/** How the server is asked for the sources. */
export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: async ({ signal }): Promise<Source[]> =>
    (await fetchJson(sourcesPath, sourcesSchema, { signal })).items,
});

/** How the server is asked for the categories. */
export const categoriesQuery = queryOptions({
  ...RARELY,
  queryKey: ["categories"],
  queryFn: async ({ signal }): Promise<Category[]> =>
    (await fetchJson(categoriesPath, categoriesSchema, { signal })).items,
});

/** How the server is asked for the named areas. */
export const areasQuery = queryOptions({
  ...RARELY,
  queryKey: ["areas"],
  queryFn: ({ signal }): Promise<Areas> => fetchJson(areasPath, areasSchema, { signal }),
});

/** How the server is asked for the hexagons of a size. */
export function cellsQuery(cellSize: CellSize) {
  return queryOptions({
    ...RARELY,
    queryKey: ["cells", cellSize],
    queryFn: ({ signal }): Promise<Cells> =>
      fetchJson(cellsPath + queryString({ cellSize: `${cellSize}` }), cellsSchema, { signal }),
  });
}

/** The sources: whose hours each covers and what it cannot see. */
export function useSources(): UseQueryResult<Source[]> {
  return useQuery(sourcesQuery);
}

/** How fresh each source is that files have come from, by its id. */
export function useFreshness(): UseQueryResult<ReadonlyMap<string, SourceFreshness>> {
  return useQuery({
    queryKey: [...sourcesQuery.queryKey, "freshness"],
    queryFn: ({ signal }) => fetchJson(sourceFreshnessPath, sourceFreshnessesSchema, { signal }),
    select: bySource,
  });
}

function bySource({ items }: { items: SourceFreshness[] }): ReadonlyMap<string, SourceFreshness> {
  return new Map(items.map((one) => [one.sourceId, one]));
}

/** The categories, groups before what lies below them as the server orders them. */
export function useCategories(): UseQueryResult<Category[]> {
  return useQuery(categoriesQuery);
}

/** The named areas of every kind. */
export function useAreas(): UseQueryResult<Areas> {
  return useQuery(areasQuery);
}

/** The areas of the groups; none until the server has answered. */
export function useGroupAreas(): Areas["features"] {
  const { data } = useAreas();
  return useMemo(() => data?.features.filter(({ properties }) => properties.kind === "group") ?? [], [data]);
}

/** The named places to search for and to rank by. */
export function usePlaces(): UseQueryResult<Places> {
  return useQuery({
    ...RARELY,
    queryKey: ["places"],
    queryFn: ({ signal }) => fetchJson(placesPath, placesSchema, { signal }),
  });
}

/** The days that matter to a reading of the figures between two dates, `to` exclusive. */
export function useCalendar(from: string, to: string): UseQueryResult<Calendar> {
  return useQuery({
    ...RARELY,
    queryKey: ["calendar", from, to],
    queryFn: ({ signal }) => fetchJson(calendarPath + queryString({ from, to }), calendarSchema, { signal }),
  });
}

/** The municipality's hexagons of one size, for roles that see cells. */
export function useCells(cellSize: CellSize, isEnabled: boolean): UseQueryResult<Cells> {
  return useQuery({ ...cellsQuery(cellSize), enabled: isEnabled });
}

/** Turns the keeping of text on or off for a source. */
export function useUpdateSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, storesText }: { id: string; storesText: boolean }) =>
      fetchNothing(`${sourcesPath}/${encodeURIComponent(id)}`, { method: "PATCH", body: { storesText } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

export type NewSchoolBreak = z.input<typeof schoolBreakSchema>;

/** Adds a school break to the calendar. */
export function useAddSchoolBreak() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (added: NewSchoolBreak) => fetchNothing(calendarPath, { method: "POST", body: added }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["calendar"] }),
  });
}

/** Takes a school break out of the calendar. */
export function useRemoveSchoolBreak() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${calendarPath}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["calendar"] }),
  });
}
