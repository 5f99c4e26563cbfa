import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { z } from "zod";
import {
  type ListedSheet,
  placeSheetDraftPath,
  type PlaceSheetDraftAnswer,
  placeSheetDraftSchema,
  type PlaceSheetRequest,
  placeSheetsPath,
  placeSheetsSchema,
  type ReadSheet,
  readSheetSchema,
} from "#core/contract/place-sheet.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const sheetsKey = ["place-sheets"] as const;

/** The place sheets one may know of, by group and meeting. */
export function usePlaceSheets(): UseQueryResult<ListedSheet[]> {
  return useQuery({
    queryKey: sheetsKey,
    queryFn: async ({ signal }) => (await fetchJson(placeSheetsPath, placeSheetsSchema, { signal })).items,
  });
}

/** One place sheet. */
export function usePlaceSheet(id: string): UseQueryResult<ReadSheet> {
  return useQuery({
    queryKey: [...sheetsKey, id],
    queryFn: ({ signal }) =>
      fetchJson(`${placeSheetsPath}/${encodeURIComponent(id)}`, readSheetSchema, { signal }),
  });
}

/** What a sheet would show and hold back; null asks nothing. The last answer stays while the next is found. */
export function useSheetDraft(request: PlaceSheetRequest | null): UseQueryResult<PlaceSheetDraftAnswer> {
  return useQuery({
    enabled: request !== null,
    placeholderData: keepPreviousData,
    queryKey: ["place-sheet-draft", request],
    queryFn: ({ signal }) =>
      fetchJson(placeSheetDraftPath, placeSheetDraftSchema, { method: "POST", body: request, signal }),
  });
}

/** Publishes a sheet and gives its id. */
export function usePublishSheet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: PlaceSheetRequest) =>
      fetchJson(placeSheetsPath, z.object({ id: z.uuid() }), { method: "POST", body: request }),
    onSuccess: () => client.invalidateQueries({ queryKey: sheetsKey }),
  });
}

/** Withdraws a sheet with a reason. */
export function useWithdrawSheet(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      fetchNothing(`${placeSheetsPath}/${id}/withdrawal`, { method: "POST", body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sheetsKey }),
  });
}
