import {
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  type Measure,
  type MeasureChange,
  type Measures,
  measureSchema,
  measuresPath,
  measuresSchema,
  type NewMeasure,
  type SavedMeasure,
  savedMeasureSchema,
} from "#core/contract/measure.ts";
import { fetchJson } from "./fetch-json.ts";

/** Every measure that one may know, with what makes each stand out. */
export function useMeasures(): UseQueryResult<Measures> {
  return useQuery({
    queryKey: ["measures"],
    queryFn: ({ signal }) => fetchJson(measuresPath, measuresSchema, { signal }),
  });
}

/** One measure, its comparison and what can be said of its effect. */
export function useMeasure(id: string): UseQueryResult<Measure> {
  return useQuery(measureQuery(id));
}

/** Several measures in the order asked, each with its effect. */
export function useMeasuresById(ids: readonly string[]): UseQueryResult<Measure>[] {
  return useQueries({ queries: ids.map(measureQuery) });
}

const measureQuery = (id: string) => ({
  queryKey: ["measures", id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    fetchJson(`${measuresPath}/${id}`, measureSchema, { signal }),
});

function useAfterChange() {
  const client = useQueryClient();
  return () =>
    Promise.all(["measures", "meeting"].map((first) => client.invalidateQueries({ queryKey: [first] })));
}

/** Makes a measure. */
export function useAddMeasure() {
  const onSettled = useAfterChange();
  return useMutation({
    mutationFn: (measure: NewMeasure): Promise<SavedMeasure> =>
      fetchJson(measuresPath, savedMeasureSchema, { method: "POST", body: measure }),
    onSettled,
  });
}

/** Changes a measure. */
export function useChangeMeasure(id: string) {
  const onSettled = useAfterChange();
  return useMutation({
    mutationFn: (change: MeasureChange): Promise<SavedMeasure> =>
      fetchJson(`${measuresPath}/${id}`, savedMeasureSchema, { method: "PATCH", body: change }),
    onSettled,
  });
}
