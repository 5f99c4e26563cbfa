import type { Cube } from "#core/domain/cube/cube.ts";
import { beginDrag } from "#core/domain/cube/drag/begin-drag.ts";
import type { DragIndex } from "#core/domain/cube/drag/drag-index.ts";
import type { CubeQuestion, FilterAnswers } from "./answer-from-cube.ts";

/** What a hand pulls at: the hours of the week or the weeks. */
export type PulledAxis = "clock" | "dates";

const KEYS_OF_AXIS: Readonly<Record<PulledAxis, ReadonlySet<string>>> = {
  clock: new Set(["weekday", "hour", "weekhour", "night"]),
  dates: new Set(["from", "to"]),
};

/** Which questions differ only along the axis? Equal texts for those that do. */
export function questionWithoutAxis(
  { filter, by, areaKind, leavesOutOwn = false }: CubeQuestion,
  axis: PulledAxis,
): string {
  const rest = Object.entries(filter).filter(([key]) => !KEYS_OF_AXIS[axis].has(key));
  return JSON.stringify([by, areaKind, leavesOutOwn, rest.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** How the questions of one pull are answered. */
export interface DragAnswers {
  readonly axis: PulledAxis;
  /** The answers of one question; its index is made when it is first asked. */
  readonly of: (question: CubeQuestion) => FilterAnswers;
}

/** Makes ready for a pull along one axis: each view gets an index of its own with its first step. */
export function createDragAnswers(cube: Cube, axis: PulledAxis): DragAnswers {
  const indexes = new Map<string, DragIndex>();
  return {
    axis,
    of: (question) => (filter, areaKinds) => {
      const key = questionWithoutAxis(question, axis);
      const index = indexes.get(key) ?? beginDrag(cube, { axis, filter, areaKinds });
      indexes.set(key, index);
      return index.answer(filter);
    },
  };
}
