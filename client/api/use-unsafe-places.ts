import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import {
  type ChangeUnsafePlace,
  type NewUnsafePlace,
  type UnsafePlace,
  unsafePlacesPath,
  unsafePlacesSchema,
} from "#core/contract/unsafe-place.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const key = ["unsafe-places"];

/** Places that are unsafe for a while, and the day it is. */
export function useUnsafePlaces(): UseQueryResult<{ today: string; items: UnsafePlace[] }> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchJson(unsafePlacesPath, unsafePlacesSchema, { signal }),
  });
}

/** Tells of a place that is unsafe for a while. */
export function useAddUnsafePlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (place: NewUnsafePlace) =>
      fetchJson(unsafePlacesPath, z.object({ id: z.uuid() }), { method: "POST", body: place }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Prolongs an unsafe place with a reason, or ends it. */
export function useChangeUnsafePlace(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangeUnsafePlace) =>
      fetchNothing(`${unsafePlacesPath}/${id}`, { method: "PATCH", body: change }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
