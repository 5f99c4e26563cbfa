import { memo } from "react";
import { useTranslation } from "react-i18next";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { useFormat } from "../../../text/use-format.ts";
import { StatusLine } from "../../../ui/status-line.tsx";
import { useSameWhileEqual } from "../selection/answer.ts";
import { sumOfHours, uncertainShare } from "../selection/selection-answers.ts";
import { useHeld } from "../selection/use-held.ts";
import type { Selection } from "../use-selection.ts";

export interface MapStatusProps {
  readonly selection: Selection;
  readonly unsafetyCount: number | null;
  /** False while the matrix speaks of less than the whole selection. */
  readonly isWholeScope: boolean;
  readonly attribution: string;
  /** Graffiti alone is counted, instead of events. */
  readonly isGraffiti: boolean;
}

/** What the numbers on the screen stand on. */
export const MapStatus = memo(function MapStatus({ attribution, ...latest }: MapStatusProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // Numbers of two steps never stand in one line.
  const held = useHeld(useSameWhileEqual(latest), latest.selection.isMixed);
  const { selection, unsafetyCount, isWholeScope, isGraffiti } = held;
  const { cells, matrix, graffiti, hours, marked } = selection;
  const isClocked = hours.length < WEEK_HOURS;
  const parts: string[] = [];
  if (marked) parts.push(t("map.statusMarked"));
  if (cells.data) {
    const { total, rows } = marked ?? cells.data;
    const number = format.number(total, total < 10 ? 1 : 0);
    parts.push(
      isClocked
        ? t(isGraffiti ? "map.statusGraffitiWeighted" : "map.statusWeighted", {
            count: Math.round(total),
            number,
            rows: format.number(rows),
          })
        : t(isGraffiti ? "map.statusGraffiti" : "map.statusEvents", { count: Math.round(total), number }),
    );
  } else {
    parts.push(cells.error ? t("map.statusFailed") : t("common.loading"));
  }
  if (!isGraffiti && graffiti.data && unsafetyCount !== null) {
    const count = isClocked
      ? sumOfHours(graffiti.data, hours).count
      : graffiti.data.total + graffiti.data.withoutClock;
    parts.push(
      t("map.statusApart", { graffiti: format.number(count), unsafety: format.number(unsafetyCount) }),
    );
  }
  const uncertain = isWholeScope && matrix.data ? uncertainShare(matrix.data, hours) : null;
  if (uncertain !== null) parts.push(t("map.statusUncertain", { share: format.percent(uncertain) }));
  if (cells.data && cells.data.total > 0 && !marked) {
    const share = cells.data.withoutCell / cells.data.total;
    parts.push(t("map.statusWithoutCell", { share: format.percent(share, share < 0.1 ? 1 : 0) }));
  }
  if (isClocked && cells.data && cells.data.withoutClock > 0) {
    parts.push(t("map.statusWithoutClock", { number: format.number(cells.data.withoutClock) }));
  }
  if (cells.data && cells.data.suppressed > 0) {
    parts.push(
      t("map.statusSuppressed", {
        count: cells.data.suppressed,
        number: format.number(cells.data.suppressed),
      }),
    );
  }
  return <StatusLine parts={parts} end={attribution} />;
});
