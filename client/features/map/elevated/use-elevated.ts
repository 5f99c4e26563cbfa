import { useMemo } from "react";
import type { Basis } from "#core/contract/analysis.ts";
import type { Land } from "../../../api/cube/elevated-ids.ts";
import { useHotspots } from "../../../api/use-analysis.ts";
import { useSettled } from "../../../api/use-settled.ts";
import { analysisQuestion } from "../../../state/analysis-question.ts";
import type { ViewState } from "../../../state/view-state.ts";
import type { PlaceIndex } from "../use-places.ts";
import type { Selection } from "../use-selection.ts";

/** The hexagons that are busier than chance, and what that was found in. */
export interface Elevated {
  readonly ids: ReadonlySet<number>;
  /** Events by hexagon, those left out of the test not counted. */
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  /** Hexagons tested: all of the land. */
  readonly tested: number;
  readonly chanceShare: number;
}

export interface ElevatedAnswer {
  /** Null until it is known. */
  readonly found: Elevated | null;
  /** What the server left out; of the last question that has rested. */
  readonly basis: Basis | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

const PAUSE_MS = 250;

const isShown = ({ mode, table }: ViewState) => mode === "elevated" || table === "elevated";

/** The land to look for elevated hexagons in, while they are on show. */
export function useLand(view: ViewState, { cells }: PlaceIndex, isAllowed: boolean): Land | null {
  const { cellSize, band } = view;
  const isOn = isAllowed && isShown(view) && cells.length > 0;
  const ids = useMemo(
    () =>
      isOn ? Int32Array.from(cells.filter(({ isOnLand }) => isOnLand).map(({ id }) => id)).sort() : null,
    [isOn, cells],
  );
  return useMemo(
    () => ids && { cells: ids, acrossM: cellSize, bandM: band ?? cellSize },
    [ids, cellSize, band],
  );
}

/** The elevated hexagons at each step of a brush; what was left out to find them once the hand rests. */
export function useElevated(
  { elevated, questions }: Selection,
  view: ViewState,
  isAllowed: boolean,
): ElevatedAnswer | null {
  const isOn = isAllowed && isShown(view);
  const { cellSize, band, own } = view;
  const asked = useMemo(
    () => (isOn ? analysisQuestion(questions.cells, { cellSize, band, own }) : null),
    [isOn, questions.cells, cellSize, band, own],
  );
  const settled = useSettled(asked, PAUSE_MS);
  const { data, error, refetch } = useHotspots(settled);
  const found = useMemo((): Elevated | null => {
    if (elevated) return { ...elevated, ids: new Set(elevated.ids) };
    if (!data) return null;
    const { events, tested, chanceShare, cells } = data;
    return {
      ids: new Set(cells.map(({ cell }) => cell)),
      counts: new Map(cells.map(({ cell, count }) => [cell, count])),
      total: events,
      tested,
      chanceShare,
    };
  }, [elevated, data]);
  return useMemo(
    () => (isOn ? { found, basis: data?.basis ?? null, error, retry: () => void refetch() } : null),
    [isOn, found, data, error, refetch],
  );
}
