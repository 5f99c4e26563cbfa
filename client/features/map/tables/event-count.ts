import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import type { FileCount } from "../../../api/export/file-order.ts";
import { type CellCounts, uncertainShare } from "../selection/selection-answers.ts";
import type { MapModel } from "../use-map-model.ts";

/** How many events do the map's own tables speak of, and how sure is that? As the status line says it. */
export function eventCount(
  { total, rows, withoutCell, withoutClock }: CellCounts,
  { selection, isWholeScope, isWeighted }: MapModel,
): FileCount {
  const { matrix, hours } = selection;
  return {
    count: total,
    rows,
    isWeighted,
    uncertainShare: isWholeScope && matrix.data ? uncertainShare(matrix.data, hours) : null,
    withoutCell,
    withoutClock: hours.length < WEEK_HOURS ? withoutClock : 0,
  };
}
