import { useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { exampleDataPath } from "#core/contract/example-data.ts";
import {
  type Import,
  type ImportPreview,
  importPreviewPath,
  importPreviewSchema,
  importSchema,
  importsPath,
  importsSchema,
  type Mapping,
} from "#core/contract/import.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { useRefreshData } from "./use-refresh-data.ts";

/** A file chosen in the browser; `no` tells two choices of one file apart. */
export interface ChosenFile {
  readonly no: number;
  readonly file: File;
}

export interface ImportOrder {
  readonly file: ChosenFile;
  readonly source: string;
  /** Null: the source's saved mapping or a guessed one. */
  readonly mapping: Mapping | null;
}

const importsKey = ["imports"] as const;
const RUNNING_REFRESH_MS = 2000;

/** The files taken in, newest first; asked again while one is under way. */
export function useImports(): UseQueryResult<Import[]> {
  return useQuery({
    queryKey: importsKey,
    queryFn: async ({ signal }) => (await fetchJson(importsPath, importsSchema, { signal })).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === "running") ? RUNNING_REFRESH_MS : false,
  });
}

/** What is known of a file before it is imported; the last answer stays while a mapping is changed. */
export function usePreview(order: ImportOrder | null): UseQueryResult<ImportPreview> {
  return useQuery({
    queryKey: ["import-preview", order?.file.no, order?.source, order?.mapping],
    enabled: order !== null,
    gcTime: 60_000,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === order?.file.no && query?.queryKey[2] === order?.source ? previous : undefined,
    queryFn: ({ signal }) =>
      fetchJson(importPreviewPath, importPreviewSchema, {
        method: "POST",
        body: formOf(requireOrder(order)),
        signal,
      }),
  });
}

/** Takes a file in under an id of our making, so that its progress can be followed meanwhile. */
export function useRunImport() {
  const refresh = useRefreshData();
  return useMutation({
    mutationFn: ({ id, order }: { id: string; order: ImportOrder }) =>
      fetchJson(importsPath, importSchema, { method: "POST", body: formOf(order, id) }),
    onSettled: refresh,
  });
}

/** Stops an import that runs, or undoes one that is done. */
export function useRemoveImport() {
  const refresh = useRefreshData();
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${importsPath}/${id}`, { method: "DELETE" }),
    onSettled: refresh,
  });
}

/** Removes everything that is marked as example data. */
export function useRemoveExampleData() {
  const refresh = useRefreshData();
  return useMutation({
    mutationFn: () => fetchNothing(exampleDataPath, { method: "DELETE" }),
    onSettled: refresh,
  });
}

/** Where can the refused rows of an import be fetched, to be mended and sent again? */
export function rejectedRowsAddress(id: string): string {
  return `${importsPath}/${id}/rejected.csv`;
}

function requireOrder(order: ImportOrder | null): ImportOrder {
  if (order === null) throw new Error("A preview needs a file and a source.");
  return order;
}

// The file comes last, so that the server knows what to do with it when it arrives.
function formOf({ file, source, mapping }: ImportOrder, id?: string): FormData {
  const form = new FormData();
  if (id !== undefined) form.set("id", id);
  form.set("source", source);
  if (mapping !== null) form.set("mapping", JSON.stringify(mapping));
  form.set("file", file.file);
  return form;
}
