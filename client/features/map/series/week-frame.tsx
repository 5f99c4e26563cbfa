import { scaleLinear } from "d3-scale";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "#core/contract/reference.ts";
import { useFormat } from "../../../text/use-format.ts";
import { type WeekMark, weekMarks } from "./week-marks.ts";
import type { WeekPoint } from "./week-series.ts";
import styles from "./week-chart.module.css";

/** Where things stand in the chart of weeks, in pixels. */
export const CHART = { height: 84, left: 26, right: 4, top: 8, floor: 66 } as const;

const TICK_EVERY = 8;
const LABELLED_BREAK_PX = 14;

export type WeekScales = ReturnType<typeof weekScales>;

/** Where do weeks and counts lie in a chart of this width? Counts begin at nothing. */
export function weekScales(points: readonly WeekPoint[], isCompared: boolean, width: number) {
  const largest = Math.max(
    1,
    ...points.map((point) => Math.max(point.count, isCompared ? point.lastYear : 0)),
  );
  return {
    x: scaleLinear([0, Math.max(1, points.length - 1)], [CHART.left, width - CHART.right]),
    y: scaleLinear([0, largest], [CHART.floor, CHART.top]).nice(2),
  };
}

export interface WeekFrameProps {
  readonly points: readonly WeekPoint[];
  readonly marks: Calendar["marks"];
  readonly scales: WeekScales;
  readonly width: number;
}

/** The axes of the chart of weeks, with school breaks and Walpurgis Night behind. */
export const WeekFrame = memo(function WeekFrame({ points, marks, scales, width }: WeekFrameProps) {
  const format = useFormat();
  const { x, y } = scales;
  const calendar = weekMarks(points, marks);
  return (
    <>
      {calendar.map((mark) => (
        <MarkShape key={`${mark.kind}${mark.first}`} mark={mark} scales={scales} />
      ))}
      {y.ticks(2).map((tick) => (
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
      {calendar.map((mark) => (
        <MarkName key={`${mark.kind}${mark.first}`} mark={mark} scales={scales} />
      ))}
    </>
  );
});

interface MarkProps {
  readonly mark: WeekMark;
  readonly scales: WeekScales;
}

function MarkShape({ mark, scales: { x } }: MarkProps) {
  if (mark.kind === "valborg") {
    return (
      <line
        className={styles.mark}
        x1={x(mark.first)}
        x2={x(mark.first)}
        y1={CHART.top + 4}
        y2={CHART.floor}
      />
    );
  }
  const { left, width } = spanOf(mark, x);
  return (
    <rect
      className={styles.break}
      x={left}
      y={CHART.top - 4}
      width={width}
      height={CHART.floor - CHART.top + 4}
    />
  );
}

function MarkName({ mark, scales: { x } }: MarkProps) {
  const { t } = useTranslation();
  const { left, width } = spanOf(mark, x);
  const isValborg = mark.kind === "valborg";
  if (!isValborg && width < LABELLED_BREAK_PX) return null;
  return (
    <text
      className={styles.markName}
      x={isValborg ? x(mark.first) - 3 : left + width / 2}
      y={CHART.top + 3}
      textAnchor={isValborg ? "end" : "middle"}
    >
      {t(`map.mark_${mark.kind}`)}
    </text>
  );
}

function spanOf({ first, last }: WeekMark, x: WeekScales["x"]) {
  const left = Math.max(CHART.left, x(first - 0.5));
  return { left, width: x(last + 0.5) - left };
}

function isTick(index: number, points: readonly WeekPoint[]): boolean {
  const every = Math.max(1, Math.round((points.length / 52) * TICK_EVERY));
  return (
    index === 0 || index === points.length - 1 || (index % every === 0 && index < points.length - every / 2)
  );
}

function anchorOf(index: number, length: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === length - 1 ? "end" : "middle";
}
