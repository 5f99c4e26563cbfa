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
  const largest = Math.max(1, ...points.map((point) => Math.max(point.count, isCompared ? point.lastYear : 0)));
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
  return (
    <>
      {weekMarks(points, marks).map((mark) => (
        <Mark key={`${mark.kind}${mark.first}`} mark={mark} scales={scales} />
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
            {tick}
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
    </>
  );
});

function Mark({ mark: { kind, first, last }, scales: { x } }: { readonly mark: WeekMark; readonly scales: WeekScales }) {
  const { t } = useTranslation();
  if (kind === "valborg") {
    return (
      <>
        <line className={styles.mark} x1={x(first)} x2={x(first)} y1={CHART.top + 6} y2={CHART.floor} />
        <text className={styles.markName} x={x(first) - 3} y={CHART.top + 3} textAnchor="end">
          {t("map.mark_valborg")}
        </text>
      </>
    );
  }
  const left = Math.max(CHART.left, x(first - 0.5));
  const width = x(last + 0.5) - left;
  return (
    <>
      <rect className={styles.break} x={left} y={CHART.top - 4} width={width} height={CHART.floor - CHART.top + 4} />
      {width >= LABELLED_BREAK_PX && (
        <text className={styles.markName} x={left + width / 2} y={CHART.top + 5} textAnchor="middle">
          {t("map.mark_school_break")}
        </text>
      )}
    </>
  );
}

function isTick(index: number, points: readonly WeekPoint[]): boolean {
  const every = Math.max(1, Math.round((points.length / 52) * TICK_EVERY));
  return index === 0 || index === points.length - 1 || (index % every === 0 && index < points.length - every / 2);
}

function anchorOf(index: number, length: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === length - 1 ? "end" : "middle";
}
