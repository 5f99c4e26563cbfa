import { useState } from "react";
import type { ProblemItem, SavedProblem } from "#core/contract/cause-analysis.ts";
import type { Place } from "#core/contract/place.ts";
import { analysisParts } from "#core/domain/versions/analysis-parts.ts";
import { useAddProblem, useChangeProblem } from "../../api/use-place.ts";
import { type CameBetween, useVersioned } from "../../state/use-versioned.ts";
import { type CauseDraft, contentOf } from "./cause-draft.ts";
import { problemPlace } from "./problem-place.ts";

/** How a draft is to be saved. */
export interface SavedAs {
  readonly status: ProblemItem["status"];
  readonly isTextChecked: boolean;
}

export interface SavingOfAnalysis {
  readonly save: (draft: CauseDraft, as: SavedAs, onSaved: () => void) => void;
  readonly hasSaved: boolean;
  readonly isSaving: boolean;
  /** Somebody else changed the same analysis meanwhile. */
  readonly cameBetween: CameBetween | null;
  readonly error: Error | null;
}

/** Saves a cause analysis; saving again changes what was saved first, and the second of two writers is told. */
export function useSaveAnalysis(place: Place, problem: ProblemItem | null): SavingOfAnalysis {
  const adding = useAddProblem();
  const change = useChangeProblem();
  const changing = useVersioned(change);
  const [begunFrom, setBegunFrom] = useState(() => (problem === null ? {} : analysisParts(problem)));
  const saved: SavedProblem | null = change.data ?? adding.data ?? null;
  const known = saved ?? problem;
  const save = (draft: CauseDraft, as: SavedAs, onSaved: () => void) => {
    const content = { ...contentOf(draft), ...as };
    const onSuccess = () => {
      setBegunFrom(analysisParts(content));
      onSaved();
    };
    if (known === null) {
      const cellSize = place.cellSize as 200;
      adding.mutate({ ...content, place: problemPlace(place.key), cellSize }, { onSuccess });
    } else {
      const { id, version } = known;
      changing.send({ ...begunFrom, version }, { id, ...content }, { onSuccess });
    }
  };
  return {
    save,
    hasSaved: saved !== null,
    isSaving: adding.isPending || changing.isPending,
    cameBetween: changing.cameBetween,
    error: changing.error ?? adding.error,
  };
}
