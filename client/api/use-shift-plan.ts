import {
  type QueryClient,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { z } from "zod";
import {
  type Allocation,
  allocationSchema,
  allocationsPath,
  type NewAllocation,
} from "#core/contract/allocation.ts";
import {
  crewFeedsPath,
  crewFeedsSchema,
  madeCrewFeedSchema,
  type NewCrewFeed,
  type NewFrame,
  type Outcome,
  outcomePath,
  outcomeSchema,
  type PlannedShift,
  plannedShiftSchema,
  plannedShiftsPath,
  savedFrameSchema,
  type ShiftChanges,
  shiftChangesSchema,
  type ShiftPlan,
  shiftPlanPath,
  shiftPlanSchema,
  type StopPlan,
} from "#core/contract/shift-plan.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";
import { queryString } from "./query-string.ts";

export interface Days {
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
}

const planKey = ({ from, to }: Days): QueryKey => ["shift-plan", from, to];

/** The shifts of some days with their stops and checks. */
export function useShiftPlan(days: Days): UseQueryResult<ShiftPlan> {
  return useQuery({
    queryKey: planKey(days),
    queryFn: ({ signal }) => fetchJson(shiftPlanPath + queryString({ ...days }), shiftPlanSchema, { signal }),
    refetchInterval: 60_000,
  });
}

/** Planned against done of some days. */
export function useOutcome(days: Days): UseQueryResult<Outcome> {
  return useQuery({
    queryKey: ["shift-outcome", days.from, days.to],
    queryFn: ({ signal }) => fetchJson(outcomePath + queryString({ ...days }), outcomeSchema, { signal }),
    refetchInterval: 60_000,
  });
}

/** What has been changed in a shift's plan, newest first. */
export function useShiftChanges(id: string, version: number): UseQueryResult<ShiftChanges> {
  return useQuery({
    queryKey: ["shift-changes", id, version],
    queryFn: ({ signal }) => fetchJson(`${plannedShiftsPath}/${id}/changes`, shiftChangesSchema, { signal }),
  });
}

/** Saves the draft of a shift; throws a refusal with status 409 when somebody else came between. */
export function saveStops(id: string, plan: StopPlan): Promise<PlannedShift> {
  return fetchJson(`${plannedShiftsPath}/${id}/stops`, plannedShiftSchema, { method: "PUT", body: plan });
}

/** Puts a shift as the server gave it in the place of what is known. */
export function usePutShift(days: Days): (shift: PlannedShift) => void {
  const client = useQueryClient();
  return (shift) => putShift(client, days, shift);
}

/** Publishes the draft of a shift to its crew. */
export function usePublish(days: Days) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { readonly id: string; readonly version: number }) =>
      fetchJson(`${plannedShiftsPath}/${id}/publish`, plannedShiftSchema, {
        method: "POST",
        body: { version },
      }),
    onSuccess: (shift) => putShift(client, days, shift),
  });
}

function putShift(client: QueryClient, days: Days, shift: PlannedShift): void {
  client.setQueryData<ShiftPlan>(
    planKey(days),
    (plan) => plan && { ...plan, shifts: plan.shifts.map((one) => (one.id === shift.id ? shift : one)) },
  );
}

/** Adds a frame by hand; gives what is worth a warning. */
export function useAddFrame(days: Days) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (frame: NewFrame) =>
      fetchJson(plannedShiftsPath, savedFrameSchema, { method: "POST", body: frame }),
    onSuccess: () => client.invalidateQueries({ queryKey: planKey(days) }),
  });
}

/** Sets which accounts see a shift. */
export function useSetAccounts(days: Days) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, accountIds }: { readonly id: string; readonly accountIds: readonly string[] }) =>
      fetchNothing(`${plannedShiftsPath}/${id}/accounts`, { method: "PUT", body: { accountIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: planKey(days) }),
  });
}

/** Calendar links of crews: those in force, making one, ending one. */
export function useCrewFeeds() {
  const client = useQueryClient();
  const key = ["crew-feeds"];
  const feeds = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchJson(crewFeedsPath, crewFeedsSchema, { signal }),
  });
  const onSuccess = () => client.invalidateQueries({ queryKey: key });
  const make = useMutation({
    mutationFn: (link: NewCrewFeed) =>
      fetchJson(crewFeedsPath, madeCrewFeedSchema, { method: "POST", body: link }),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: (id: string) => fetchNothing(`${crewFeedsPath}/${id}`, { method: "DELETE" }),
    onSuccess,
  });
  return { feeds, make, end };
}

const OFTEN_MS = 300;

/** Starts a proposal of stops; its id is the one given. */
export function useStartAllocation() {
  return useMutation({
    mutationFn: (asked: NewAllocation) =>
      fetchJson(allocationsPath, z.object({ id: z.uuid() }), { method: "POST", body: asked }),
  });
}

/** How far a proposal has come, and its answer when it is done. */
export function useAllocation(id: string | null): UseQueryResult<Allocation> {
  return useQuery({
    queryKey: ["allocation", id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchJson(`${allocationsPath}/${id}`, allocationSchema, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? OFTEN_MS : false),
  });
}

/** Breaks a proposal off. */
export function useCancelAllocation() {
  return useMutation({
    mutationFn: (id: string) => fetchNothing(`${allocationsPath}/${id}`, { method: "DELETE" }),
  });
}
