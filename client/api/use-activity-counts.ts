import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type ActivityCounts,
  activityCountsPath,
  activityCountsSchema,
  type NewActivityCount,
} from "#core/contract/activity-count.ts";
import type { EnteredKind } from "#core/domain/plan/entered-counts.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

/** What has been entered by hand of a kind, the newest first. */
export function useActivityCounts(kind: EnteredKind): UseQueryResult<ActivityCounts> {
  return useQuery({
    queryKey: ["plan", "entered", kind],
    queryFn: ({ signal }) =>
      fetchJson(`${activityCountsPath}?kind=${kind}`, activityCountsSchema, { signal }),
  });
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["plan"] }),
  });
}

/** Enters a number for the plan. */
export const useAddActivityCount = () =>
  useChange((row: NewActivityCount) => fetchNothing(activityCountsPath, { method: "POST", body: row }));

/** Takes back a number entered by mistake. */
export const useRemoveActivityCount = () =>
  useChange((id: string) => fetchNothing(`${activityCountsPath}/${id}`, { method: "DELETE" }));
