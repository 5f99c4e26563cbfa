import { useMemo } from "react";
import type { Changes } from "#core/contract/change.ts";
import { type ChangesQuestion, useChanges } from "../../../api/use-analysis.ts";
import { useSettled } from "../../../api/use-settled.ts";
import { analysisQuestion, comparisonOf } from "../../../state/analysis-question.ts";
import type { ChangeUnit, ViewState } from "../../../state/view-state.ts";
import type { Selection } from "../use-selection.ts";
import type { ChangeRow } from "./change-class.ts";

/** What has changed by hexagon or area, as the map shows it. */
export interface ChangeAnswer {
  readonly unit: ChangeUnit;
  /** By the id of hexagon or area; null until it is known. */
  readonly byId: ReadonlyMap<number, ChangeRow> | null;
  /** All that was answered; null until it is known. */
  readonly found: Changes | null;
  /** True while what is shown answers an earlier question. */
  readonly isStale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const PAUSE_MS = 300;

/** The change that the map shows, asked for once the hand rests; null while it shows something else. */
export function useChange(
  { questions }: Selection,
  view: ViewState,
  isAllowed: boolean,
): ChangeAnswer | null {
  const isOn = isAllowed && (view.mode === "change" || view.table === "change");
  const asked = isOn ? JSON.stringify(changesQuestion(questions.cells, view)) : null;
  const settled = useSettled(asked, PAUSE_MS);
  const question = useMemo(
    () => (settled === null ? null : (JSON.parse(settled) as ChangesQuestion)),
    [settled],
  );
  const { data, error, isPlaceholderData, refetch } = useChanges(question);
  const unit = data?.by === "cell" ? "cell" : view.changeOf;
  const isOld = isPlaceholderData || settled !== asked;
  const byId = useMemo(() => data && new Map(data.rows.map((row) => [Number(row.key), row])), [data]);
  return useMemo(
    () =>
      isOn
        ? {
            unit,
            byId: byId ?? null,
            found: data ?? null,
            isStale: isOld,
            error,
            retry: () => void refetch(),
          }
        : null,
    [isOn, unit, byId, data, isOld, error, refetch],
  );
}

function changesQuestion(filter: Parameters<typeof analysisQuestion>[0], view: ViewState): ChangesQuestion {
  return {
    ...analysisQuestion(filter, view),
    ...comparisonOf(view),
    ...(view.changeOf === "cell" ? { by: "cell" } : { by: "area", areaKind: view.changeOf }),
    ...(view.calendar === null ? {} : { calendar: view.calendar }),
  };
}
