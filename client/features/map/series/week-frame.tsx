import { memo } from "react";
import { useFormat } from "../../../text/use-format.ts";
import { WeekMarkName, WeekMarkShape } from "./week-mark-shapes.tsx";
import type { WeekMark } from "./week-marks.ts";
import { CHART, type WeekScales } from "./week-scales.ts";
import type { WeekPoint } from "./week-series.ts";
import styles from "./week-chart.module.css";

const TICK_EVERY = 8;
/** The strip of darkness at the top. */
const DARK_PX = 3;

export interface WeekFrameProps {
  readonly points: readonly WeekPoint[];
  readonly marks: readonly WeekMark[];
  /** Which part of each week is dark; null where that is not known. */
  readonly dark: readonly (number | null)[];
  readonly scales: WeekScales;
  readonly width: number;
}

/** The axes of the chart of weeks, with the marks of the calendar behind. */
export const WeekFrame = memo(function WeekFrame({ points, marks, dark, scales, width }: WeekFrameProps) {
  const format = useFormat();
  const { x, y, ticks } = scales;
  return (
    <>
      {dark.map(
        (part, week) =>
          part !== null && (
            <rect
              key={week}
              className={styles.dark}
              x={Math.max(CHART.left, x(week - 0.5))}
              y={0}
              width={x(week + 0.5) - Math.max(CHART.left, x(week - 0.5)) + 0.5}
              height={DARK_PX}
              opacity={part}
            />
          ),
      )}
      {marks.map((mark) => (
        <WeekMarkShape key={`${mark.nameSv}${mark.first}`} mark={mark} scales={scales} />
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.floor : styles.grid}
            x1={CHART.left}
            x2={width - CHART.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.axis} x={CHART.left - 6} y={y(tick) + 4} textAnchor="end">
            {format.number(tick, 1)}
          </text>
        </g>
      ))}
      {points.map((point, index) =>
        isTick(index, points) ? (
          <text
            key={point.key}
            className={styles.axis}
            x={x(index)}
            y={CHART.height - 3}
            textAnchor={anchorOf(index, points.length)}
          >
            {format.week(point)}
          </text>
        ) : null,
      )}
      {marks.map((mark) => (
        <WeekMarkName key={`${mark.nameSv}${mark.first}`} mark={mark} scales={scales} />
      ))}
    </>
  );
});

function isTick(index: number, points: readonly WeekPoint[]): boolean {
  const every = Math.max(1, Math.round((points.length / 52) * TICK_EVERY));
  return index === 0 || index === points.length - 1 || (index % every === 0 && index < points.length - every);
}

function anchorOf(index: number, length: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === length - 1 ? "end" : "middle";
}
