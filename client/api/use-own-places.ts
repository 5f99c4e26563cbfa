import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type NewOwnPlace, ownPlacesPath, savedOwnPlaceSchema } from "#core/contract/own-place.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

// A place that comes or goes moves events between areas: every count may be another.
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() });
}

/** Stores marked hexagons as a place with a name; gives the id of its area. */
export const useAddOwnPlace = () =>
  useChange((place: NewOwnPlace) =>
    fetchJson(ownPlacesPath, savedOwnPlaceSchema, { method: "POST", body: place }),
  );

/** Gives a place of one's own another name. */
export const useRenameOwnPlace = (id: number) =>
  useChange((name: string) => fetchNothing(`${ownPlacesPath}/${id}`, { method: "PATCH", body: { name } }));

/** Takes a place of one's own away. */
export const useRemoveOwnPlace = (id: number) =>
  useChange(() => fetchNothing(`${ownPlacesPath}/${id}`, { method: "DELETE" }));
