import { useMemo } from "react";
import type { Changes } from "#core/contract/change.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import { type ChangesQuestion, useChanges } from "../api/use-analysis.ts";
import { useSettled } from "../api/use-settled.ts";
import { analysisQuestion, comparisonOf } from "./analysis-question.ts";
import { useViewState } from "./use-view-state.ts";

const PAUSE_MS = 500;

/**
 * How did each source report in the period and in that compared with? Of all that it reports, wherever and of
 * whatever kind: a narrow selection has weeks without events, but its sources were not silent for that. Null until
 * it is known.
 */
export function useReporting({ from, to, source }: FilterQuery): Changes["sources"] | null {
  const [view] = useViewState();
  const asked = useMemo(() => {
    const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const filter = { ...dates, ...(source === undefined ? {} : { source }) };
    return JSON.stringify({
      ...analysisQuestion(filter, { cellSize: 200, band: null, own: true }),
      ...comparisonOf(view),
      by: "source",
    } satisfies ChangesQuestion);
  }, [from, to, source, view]);
  const settled = useSettled(asked, PAUSE_MS);
  const { data } = useChanges(useMemo(() => JSON.parse(settled) as ChangesQuestion, [settled]));
  return data?.sources ?? null;
}
