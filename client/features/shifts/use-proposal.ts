import { useState } from "react";
import type { AllocationResult, Suggestion } from "#core/contract/allocation.ts";
import type { PlannedShift } from "#core/contract/shift-plan.ts";
import { useSession } from "../../api/use-session.ts";
import {
  type Days,
  useAllocation,
  useCancelAllocation,
  useStartAllocation,
} from "../../api/use-shift-plan.ts";
import { addSuggestion, planOf } from "./plan-edits.ts";
import type { Editing } from "./use-editing.ts";
import { weekhourAt } from "./week-time.ts";

const DOSE_MIN = 15;
const FLOOR_SHARE = 0.05;

/** A proposal of stops for the week: asked for, under way, there. It changes nothing until somebody takes it. */
export interface Proposal {
  /** 0–1 while it is under way. */
  readonly progress: number | null;
  /** The proposal is there, what it is held against is on its way. */
  readonly isWeighing: boolean;
  readonly result: AllocationResult | null;
  readonly error: unknown;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Puts the proposed stops in a shift. */
  readonly take: (editing: Editing, shift: PlannedShift) => void;
  /** Puts one suggestion in a shift where there is room. */
  readonly add: (editing: Editing, shift: PlannedShift, suggestion: Suggestion) => void;
}

/** Asks for proposals and follows them. */
export function useProposal(days: Days): Proposal {
  const { municipality } = useSession();
  const [id, setId] = useState<string | null>(null);
  const start = useStartAllocation();
  const cancel = useCancelAllocation();
  const { data, error } = useAllocation(start.isSuccess ? id : null);
  const isRunning =
    start.isPending || (start.isSuccess && id !== null && (data?.state ?? "running") === "running" && !error);
  const result = data?.result ?? null;
  return {
    progress: isRunning && result === null ? (data?.progress ?? 0) : null,
    isWeighing: isRunning && result !== null,
    result,
    error: start.error ?? error ?? (data?.state === "failed" ? new Error("failed") : null),
    start: () => {
      const next = crypto.randomUUID();
      setId(next);
      start.mutate({ id: next, ...days, shiftIds: [], doseMin: DOSE_MIN, floorShare: FLOOR_SHARE });
    },
    cancel: () => {
      if (id !== null) cancel.mutate(id);
      setId(null);
    },
    take: (editing, shift) => {
      const found = result?.shifts.find((one) => one.id === shift.id);
      if (found === undefined) return;
      const { stops, breakFrom, breakTo } = found;
      editing.edit(shift, (plan) => ({
        ...plan,
        stops: stops.map((stop) => ({ ...stop, id: crypto.randomUUID() })),
        breakFrom,
        breakTo,
      }));
    },
    add: (editing, shift, suggestion) => {
      const frame = {
        startMs: Date.parse(shift.startsAt),
        endMs: Date.parse(shift.endsAt),
        doseMin: DOSE_MIN,
        weekhourOf: (ms: number) => weekhourAt(ms, municipality.timeZone),
      };
      if (addSuggestion(planOf(shift), suggestion, frame) === null) return;
      editing.edit(shift, (plan) => addSuggestion(plan, suggestion, frame));
    },
  };
}
