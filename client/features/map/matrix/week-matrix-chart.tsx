import { memo, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { clockHourOfSlot } from "#core/domain/time/week-matrix.ts";
import type { WeekMatrix } from "../selection/selection-answers.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import { type BrushRectangle, NIGHTS, SLOTS } from "./brush-rectangle.ts";
import { busiestHour, type MatrixCell, matrixCells } from "./matrix-cells.ts";
import { brushBox, type MatrixLayout, matrixLayout } from "./matrix-layout.ts";
import { useMatrixBrush } from "./use-matrix-brush.ts";
import steps from "../../../ui/count-steps.module.css";
import styles from "./week-matrix-chart.module.css";

export interface WeekMatrixChartProps {
  readonly matrix: WeekMatrix;
  /** Chosen hours of the week; empty for none. */
  readonly hours: readonly number[];
  readonly width: number;
  readonly rowPx: number;
  /** Steps of the player are said by the player. */
  readonly isPlayed: boolean;
  readonly onDraft: (hours: readonly number[]) => void;
  readonly onHover: (hour: number | null) => void;
  readonly onCommit: (hours: readonly number[]) => void;
}

// From this step on the cell is nearer to the text's lightness than to the card's.
const MANY_STEP = 3;
const HANDLE_PX = 5;

/** The 7 × 24 hours of the week, the day beginning at 06 so that a night is one rectangle, with its brush. */
export function WeekMatrixChart({
  matrix,
  hours,
  width,
  rowPx,
  isPlayed,
  onDraft,
  onHover,
  onCommit,
}: WeekMatrixChartProps) {
  const { t } = useTranslation();
  const { words, label } = useWeekhourWords();
  const helpId = useId();
  const layout = useMemo(() => matrixLayout(width, rowPx), [width, rowPx]);
  const cells = useMemo(() => matrixCells(matrix), [matrix]);
  const startHour = useMemo(() => busiestHour(matrix.counts), [matrix]);
  const brush = useMatrixBrush({ layout, hours, startHour, onDraft, onHover, onCommit });
  const { rectangle } = brush;
  const isNightIn = (night: number) =>
    rectangle ? night >= rectangle.night0 && night <= rectangle.night1 : false;
  const chosen = brush.hours.length > 0 ? label(brush.hours) : t("map.allHours");
  return (
    <>
      <svg
        className={styles.matrix}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        style={{ cursor: brush.cursor }}
        role="application"
        aria-roledescription={t("map.matrixRole")}
        aria-label={t("map.matrixLabel", { hours: chosen })}
        aria-describedby={helpId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
        tabIndex={0}
        {...brush.handlers}
      >
        <g aria-hidden="true">
          {Array.from({ length: NIGHTS }, (_, night) => (
            <text
              key={night}
              className={isNightIn(night) ? styles.chosenDay : styles.axis}
              x={layout.left - 7}
              y={night * layout.rowPx + layout.rowPx / 2 + 4}
              textAnchor="end"
            >
              {words.weekdays[night]}
            </text>
          ))}
          <Hours cells={cells} layout={layout} />
          {Array.from({ length: SLOTS / 3 }, (_, index) => (
            <text
              key={index}
              className={styles.axis}
              x={layout.left + index * 3 * layout.columnPx}
              y={layout.height - 3}
            >
              {String(clockHourOfSlot(index * 3)).padStart(2, "0")}
            </text>
          ))}
          {rectangle ? (
            <Brush layout={layout} rectangle={rectangle} />
          ) : (
            <Scattered hours={brush.hours} cells={cells} layout={layout} />
          )}
        </g>
      </svg>
      <div id={helpId} className="visually-hidden">
        {t("map.matrixHelp")}
      </div>
      <div className="visually-hidden" aria-live={isPlayed ? "off" : "polite"}>
        {chosen}
      </div>
    </>
  );
}

const Hours = memo(function Hours({ cells, layout }: { cells: readonly MatrixCell[]; layout: MatrixLayout }) {
  const id = useId();
  const { left, columnPx, rowPx, gapPx } = layout;
  return (
    <>
      <defs>
        <Hatch id={`${id}-few`} className={styles.hatchOnFew} />
        <Hatch id={`${id}-many`} className={styles.hatchOnMany} />
      </defs>
      {cells.map(({ weekhour, night, slot, step, isUncertain }) => {
        const box = {
          x: left + slot * columnPx,
          y: night * rowPx,
          width: columnPx - gapPx,
          height: rowPx - gapPx,
        };
        const hatch = step >= MANY_STEP ? "many" : "few";
        return (
          <g key={weekhour}>
            <rect {...box} className={steps[`step${step}`]} />
            {isUncertain && <rect {...box} fill={`url(#${id}-${hatch})`} />}
          </g>
        );
      })}
    </>
  );
});

function Hatch({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="4" className={className} />
    </pattern>
  );
}

function Brush({ layout, rectangle }: { readonly layout: MatrixLayout; readonly rectangle: BrushRectangle }) {
  const box = brushBox(layout, rectangle);
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ] as const;
  return (
    <>
      <rect {...box} className={styles.brushHalo} />
      <rect {...box} className={styles.brush} />
      {corners.map(([x, y]) => (
        <rect
          key={`${x},${y}`}
          className={styles.handle}
          x={x - HANDLE_PX / 2}
          y={y - HANDLE_PX / 2}
          width={HANDLE_PX}
          height={HANDLE_PX}
        />
      ))}
    </>
  );
}

/** Hours that fill no single rectangle, as an address may name them, are framed one by one. */
function Scattered({
  hours,
  cells,
  layout,
}: {
  readonly hours: readonly number[];
  readonly cells: readonly MatrixCell[];
  readonly layout: MatrixLayout;
}) {
  return hours.map((hour) => {
    const cell = cells[hour];
    if (!cell) return null;
    const { night, slot } = cell;
    const box = brushBox(layout, { night0: night, night1: night, slot0: slot, slot1: slot });
    return <rect key={hour} {...box} className={styles.brush} />;
  });
}
