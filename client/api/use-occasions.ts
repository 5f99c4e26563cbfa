import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type NewOccasion,
  type OccasionChange,
  type Occasions,
  occasionsPath,
  occasionsSchema,
} from "#core/contract/occasion.ts";
import { fetchNothing, fetchJson } from "./fetch-json.ts";

const key = ["occasions"];

/** What is known beforehand of places and times, and is not over. */
export function useOccasions(isEnabled = true): UseQueryResult<Occasions> {
  return useQuery({
    queryKey: key,
    enabled: isEnabled,
    staleTime: 60_000,
    queryFn: ({ signal }) => fetchJson(occasionsPath, occasionsSchema, { signal }),
  });
}

/** Something a planner does to an occasion. */
export type OccasionDeed =
  | { readonly deed: "add"; readonly occasion: NewOccasion }
  | { readonly deed: "tick"; readonly id: string; readonly change: OccasionChange }
  | { readonly deed: "remove"; readonly id: string };

/** Adds an occasion, ticks its checklist, or removes it. */
export function useKeepOccasion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (one: OccasionDeed) => send(one),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

function send(one: OccasionDeed): Promise<void> {
  switch (one.deed) {
    case "add":
      return fetchNothing(occasionsPath, { method: "POST", body: one.occasion });
    case "tick":
      return fetchNothing(`${occasionsPath}/${one.id}`, { method: "PATCH", body: one.change });
    case "remove":
      return fetchNothing(`${occasionsPath}/${one.id}`, { method: "DELETE" });
  }
}
