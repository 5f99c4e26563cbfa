import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type Inspections,
  inspectionsPath,
  inspectionsSchema,
  type NewInspection,
} from "#core/contract/inspection.ts";
import {
  activitiesRoot,
  type ActivityChange,
  type ActivityNote,
  type GoalChange,
  goalsRoot,
  type GoalValue,
  indicatorsRoot,
  type IndicatorValue,
  type NewVersion,
  type Plan,
  type PlanChanges,
  type PlanAreaChange,
  planAreasRoot,
  planChangesPath,
  planChangesSchema,
  planPath,
  planSchema,
  type PlanTellers,
  planTellersPath,
  planTellersSchema,
  planVersionsPath,
  type VersionChange,
} from "#core/contract/plan.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

/** A version of the plan as it stands today; without an id the one in force. */
export function usePlan(version?: string): UseQueryResult<Plan> {
  return useQuery({
    queryKey: ["plan", version ?? null],
    queryFn: ({ signal }) => fetchJson(planPath + queryString({ version }), planSchema, { signal }),
  });
}

/** What differs between two versions; asked for when both are known. */
export function usePlanChanges(from: string | null, to: string): UseQueryResult<PlanChanges> {
  return useQuery({
    enabled: from !== null,
    queryKey: ["plan", "changes", from, to],
    queryFn: ({ signal }) =>
      fetchJson(
        `${planChangesPath}?${new URLSearchParams({ from: from ?? "", to }).toString()}`,
        planChangesSchema,
        {
          signal,
        },
      ),
  });
}

/** Who can be asked to tell how an activity goes; for those who keep the plan. */
export function usePlanTellers(): UseQueryResult<PlanTellers> {
  return useQuery({
    queryKey: ["plan", "tellers"],
    queryFn: async ({ signal }) => (await fetchJson(planTellersPath, planTellersSchema, { signal })).items,
  });
}

/** Controls, as the role may know them. */
export function useInspections(): UseQueryResult<Inspections> {
  return useQuery({
    queryKey: ["inspections"],
    queryFn: ({ signal }) => fetchJson(inspectionsPath, inspectionsSchema, { signal }),
  });
}

function useChange<Input>(change: (input: Input) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(["plan", "inspections"].map((first) => client.invalidateQueries({ queryKey: [first] }))),
  });
}

/** Begins the next version from the last. */
export const useAddVersion = () =>
  useChange((version: NewVersion) => fetchNothing(planVersionsPath, { method: "POST", body: version }));

/** Adopts a draft, or notes that a version was evaluated. */
export const useChangeVersion = (id: string) =>
  useChange((change: VersionChange) =>
    fetchNothing(`${planVersionsPath}/${id}`, { method: "PATCH", body: change }),
  );

/** Changes how an activity is worded, its last day or who tells of it. */
export const useChangeActivity = (id: string) =>
  useChange((change: ActivityChange) =>
    fetchNothing(`${activitiesRoot}/${id}`, { method: "PATCH", body: change }),
  );

/** Tells how an activity goes. */
export const useTellActivity = (id: string) =>
  useChange((note: ActivityNote) =>
    fetchNothing(`${activitiesRoot}/${id}/notes`, { method: "POST", body: note }),
  );

/** Enters a value of an indicator. */
export const useEnterValue = (id: string) =>
  useChange((value: IndicatorValue) =>
    fetchNothing(`${indicatorsRoot}/${id}/values`, { method: "POST", body: value }),
  );

/** Enters what a survey says of a goal. */
export const useEnterGoalValue = (id: string) =>
  useChange((value: GoalValue) => fetchNothing(`${goalsRoot}/${id}/values`, { method: "POST", body: value }));

/** Words an area of the plan. */
export const useChangePlanArea = (id: string) =>
  useChange((change: PlanAreaChange) =>
    fetchNothing(`${planAreasRoot}/${id}`, { method: "PATCH", body: change }),
  );

/** Words a goal, or says which activity works for it. */
export const useChangeGoal = (id: string) =>
  useChange((change: GoalChange) => fetchNothing(`${goalsRoot}/${id}`, { method: "PATCH", body: change }));

/** Notes a control. */
export const useAddInspection = () =>
  useChange((inspection: NewInspection) =>
    fetchNothing(inspectionsPath, { method: "POST", body: inspection }),
  );

/** Notes that a planned control was held. */
export const useHoldInspection = () =>
  useChange((id: string) => fetchNothing(`${inspectionsPath}/${id}/held`, { method: "POST" }));
