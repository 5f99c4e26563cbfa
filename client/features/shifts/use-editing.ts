import { useCallback, useRef, useState } from "react";
import type { PlannedShift, ShiftPlan } from "#core/contract/shift-plan.ts";
import { planChanges } from "#core/domain/allocation/plan-changes.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { type Days, saveStops, usePutShift } from "../../api/use-shift-plan.ts";
import { type Plan, planOf } from "./plan-edits.ts";

interface Draft {
  readonly plan: Plan;
  /** The shift it was made from. */
  readonly base: PlannedShift;
}

interface Step {
  readonly id: string;
  readonly plan: Plan;
}

/** What a planner is doing with the shifts of a week: shown at once, saved behind, undone step by step. */
export interface Editing {
  /** A shift as the planner has it now. */
  readonly shown: (shift: PlannedShift) => PlannedShift;
  readonly edit: (shift: PlannedShift, change: (plan: Plan) => Plan | null) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Saves again what was refused for doubtful words: the planner has read them, and they name nobody. */
  readonly passText: (() => void) | null;
  /** A shift that somebody else changed in between, and the names of what they changed. */
  readonly conflict: { readonly id: string; readonly names: readonly string[] } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Keeps the drafts of a week's shifts. Two planners: the second is told, and loses nothing. */
export function useEditing(days: Days, plan: ShiftPlan | undefined, refetch: () => void): Editing {
  const put = usePutShift(days);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);
  const [saving, setSaving] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [refusedId, setRefusedId] = useState<string | null>(null);
  const [conflictId, setConflictId] = useState<string | null>(null);
  const latest = useRef(new Map<string, Draft>());
  const queue = useRef<Promise<void>>(Promise.resolve());

  const keep = useCallback((id: string, draft: Draft | null) => {
    if (draft === null) latest.current.delete(id);
    else latest.current.set(id, draft);
    setDrafts(new Map(latest.current));
  }, []);

  const save = (id: string, isTextChecked = false) => {
    setSaving((count) => count + 1);
    queue.current = queue.current.then(async () => {
      const draft = latest.current.get(id);
      try {
        if (draft === undefined) return;
        const saved = await saveStops(id, {
          ...draft.plan,
          version: draft.base.version,
          isTextChecked,
        });
        put(saved);
        const now = latest.current.get(id);
        keep(id, now === undefined || now.plan === draft.plan ? null : { ...now, base: saved });
        setError(null);
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 409) {
          setConflictId(id);
          refetch();
        } else {
          setRefusedId(id);
          setError(problem);
        }
      } finally {
        setSaving((count) => count - 1);
      }
    });
  };

  const apply = (shift: PlannedShift, next: Plan) => {
    const before = latest.current.get(shift.id);
    keep(shift.id, { plan: next, base: before?.base ?? shift });
    save(shift.id);
  };
  const current = (shift: PlannedShift) => latest.current.get(shift.id)?.plan ?? planOf(shift);
  const step = (
    from: readonly Step[],
    setFrom: (steps: readonly Step[]) => void,
    onStep: (step: Step) => void,
  ) => {
    const last = from.at(-1);
    const shift = plan?.shifts.find(({ id }) => id === last?.id);
    if (last === undefined || shift === undefined) return null;
    return () => {
      setFrom(from.slice(0, -1));
      onStep({ id: shift.id, plan: current(shift) });
      apply(shift, last.plan);
    };
  };

  const theirs = plan?.shifts.find(({ id }) => id === conflictId);
  const mine = conflictId === null ? undefined : drafts.get(conflictId);
  const changes = theirs && mine ? planChanges(mine.base.stops, theirs.stops) : null;
  return {
    shown: (shift) => {
      const draft = drafts.get(shift.id);
      if (draft === undefined) return shift;
      const done = new Map(shift.stops.map(({ id, carriedOutAt }) => [id, carriedOutAt]));
      return {
        ...shift,
        ...draft.plan,
        isDraft: true,
        stops: draft.plan.stops.map((stop) => ({ ...stop, carriedOutAt: done.get(stop.id) ?? null })),
      };
    },
    edit: (shift, change) => {
      const before = current(shift);
      const next = change(before);
      if (next === null) return;
      setPast((steps) => [...steps, { id: shift.id, plan: before }]);
      setFuture([]);
      apply(shift, next);
    },
    undo: step(past, setPast, (one) => setFuture([...future, one])),
    redo: step(future, setFuture, (one) => setPast([...past, one])),
    isSaving: saving > 0,
    error,
    passText: isDoubtful(error) && refusedId !== null ? () => save(refusedId, true) : null,
    conflict:
      conflictId === null
        ? null
        : { id: conflictId, names: changes ? [...changes.added, ...changes.removed, ...changes.moved] : [] },
    keepMine: () => {
      if (conflictId === null || theirs === undefined || mine === undefined) return;
      keep(conflictId, { plan: mine.plan, base: theirs });
      setConflictId(null);
      save(conflictId);
    },
    takeTheirs: () => {
      if (conflictId !== null) keep(conflictId, null);
      setConflictId(null);
    },
  };
}
