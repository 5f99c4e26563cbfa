import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "#core/contract/reference.ts";
import { useFormat } from "../../../text/use-format.ts";
import type { WholePeriod } from "../filter-bar/whole-period.ts";
import { periodOfWeeks, type WeekPoint, weeksInPeriod } from "./week-series.ts";
import { movedWeeks } from "./week-brush.ts";
import { weekMarks } from "./week-marks.ts";
import styles from "./week-chart.module.css";

export interface WeekChartProps {
  readonly points: readonly WeekPoint[];
  readonly period: WholePeriod | null;
  readonly marks: Calendar["marks"];
  readonly isCompared: boolean;
  readonly width: number;
  readonly onDraft: (period: WholePeriod) => void;
  readonly onCommit: (period: WholePeriod) => void;
}

const HEIGHT = 84;
const LEFT = 26;
const RIGHT = 4;
const TOP = 8;
const FLOOR = 66;
const TICK_EVERY = 8;

/** Events week by week beside the same ISO weeks of last year, with a brush for the period. */
export function WeekChart({ points, period, marks, isCompared, width, onDraft, onCommit }: WeekChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const dragFrom = useRef<number | null>(null);
  const latest = useRef<WholePeriod | null>(null);
  const scales = useMemo(() => weekScales(points, isCompared, width), [points, isCompared, width]);
  const chosen = period ? weeksInPeriod(points, period) : null;

  const weekAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) * width) / box.width;
    return Math.min(points.length - 1, Math.max(0, Math.round(scales.x.invert(x))));
  };
  const show = (a: number, b: number) => {
    const next = periodOfWeeks(points, a, b);
    if (!next || next.from === latest.current?.from && next.to === latest.current.to) return;
    latest.current = next;
    onDraft(next);
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const week = weekAt(event);
    // Near an end of the brush the other end stays, else a new brush begins.
    const isAtStart = chosen !== null && Math.abs(week - chosen[0]) <= 1;
    const isAtEnd = chosen !== null && Math.abs(week - chosen[1]) <= 1;
    dragFrom.current = chosen && isAtEnd ? chosen[0] : chosen && isAtStart ? chosen[1] : week;
    latest.current = period;
    event.currentTarget.setPointerCapture(event.pointerId);
    show(dragFrom.current, week);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (dragFrom.current !== null) show(dragFrom.current, weekAt(event));
  };
  const onPointerUp = () => {
    if (dragFrom.current === null) return;
    dragFrom.current = null;
    if (latest.current) onCommit(latest.current);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const weeks = movedWeeks(chosen, event.key, event.shiftKey, points.length);
    const next = weeks && periodOfWeeks(points, weeks[0], weeks[1]);
    if (!next) return;
    event.preventDefault();
    onCommit(next);
  };

  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="application"
      aria-roledescription={t("map.weeksRole")}
      aria-label={t("map.weeksLabel", { from: points[chosen?.[0] ?? 0]?.key, to: points[chosen?.[1] ?? 0]?.key })}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    >
      <g aria-hidden="true">
        <Frame points={points} marks={marks} scales={scales} width={width} weekText={(week) => format.week({ year: 0, week })} />
        {chosen && <Chosen from={scales.x(chosen[0])} to={scales.x(chosen[1])} />}
        <Lines points={points} scales={scales} isCompared={isCompared} />
        {chosen && <Ends from={scales.x(chosen[0])} to={scales.x(chosen[1])} />}
      </g>
    </svg>
  );
}

type Scales = ReturnType<typeof weekScales>;

function weekScales(points: readonly WeekPoint[], isCompared: boolean, width: number) {
  const largest = Math.max(1, ...points.map((point) => Math.max(point.count, isCompared ? point.lastYear : 0)));
  return {
    x: scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, width - RIGHT]),
    y: scaleLinear([0, largest], [FLOOR, TOP]).nice(2),
  };
}

interface FrameProps {
  readonly points: readonly WeekPoint[];
  readonly marks: Calendar["marks"];
  readonly scales: Scales;
  readonly width: number;
  readonly weekText: (week: number) => string;
}

const Frame = memo(function Frame({ points, marks, scales: { x, y }, width, weekText }: FrameProps) {
  return (
    <>
      {weekMarks(points, marks).map((mark) =>
        mark.kind === "school_break" ? (
          <rect
            key={`${mark.kind}${mark.first}`}
            className={styles.break}
            x={x(mark.first - 0.5)}
            y={TOP - 4}
            width={x(mark.last + 1) - x(mark.first)}
            height={FLOOR - TOP + 4}
          />
        ) : (
          <line
            key={`${mark.kind}${mark.first}`}
            className={styles.mark}
            x1={x(mark.first)}
            x2={x(mark.first)}
            y1={TOP + 6}
            y2={FLOOR}
          />
        ),
      )}
      {y.ticks(2).map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? styles.floor : styles.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className={styles.axis} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.map((point, index) =>
        isTick(index, points) ? (
          <text key={point.key} className={styles.axis} x={x(index)} y={HEIGHT - 3} textAnchor={anchorOf(index, points.length)}>
            {weekText(point.week)}
          </text>
        ) : null,
      )}
      {weekMarks(points, marks).map((mark) =>
        mark.kind === "valborg" ? (
          <text key={`name${mark.first}`} className={styles.markName} x={x(mark.first) - 3} y={TOP + 7} textAnchor="end">
            {mark.name}
          </text>
        ) : null,
      )}
    </>
  );
});

const Lines = memo(function Lines({
  points,
  scales: { x, y },
  isCompared,
}: {
  readonly points: readonly WeekPoint[];
  readonly scales: Scales;
  readonly isCompared: boolean;
}) {
  const path = (valueOf: (point: WeekPoint) => number, part: readonly WeekPoint[], offset = 0) =>
    line<WeekPoint>()
      .x((_, index) => x(index + offset))
      .y((point) => y(valueOf(point)))([...part]) ?? "";
  const lastWhole = points.findLastIndex((point) => !point.isPartial);
  return (
    <>
      {isCompared && <path className={styles.lastYear} d={path((point) => point.lastYear, points)} />}
      <path className={styles.now} d={path((point) => point.count, points.slice(0, lastWhole + 1))} />
      <path
        className={styles.partial}
        d={path((point) => point.count, points.slice(Math.max(0, lastWhole)), Math.max(0, lastWhole))}
      />
    </>
  );
});

function Chosen({ from, to }: { readonly from: number; readonly to: number }) {
  return <rect className={styles.chosen} x={from} y={TOP - 4} width={Math.max(1, to - from)} height={FLOOR - TOP + 4} />;
}

function Ends({ from, to }: { readonly from: number; readonly to: number }) {
  return [from, to].map((at, index) => (
    <g key={index}>
      <line className={styles.end} x1={at} x2={at} y1={TOP - 4} y2={FLOOR} />
      <rect className={styles.grip} x={at - 2.5} y={26} width={5} height={14} rx={1.5} />
    </g>
  ));
}

function isTick(index: number, points: readonly WeekPoint[]): boolean {
  const every = Math.max(1, Math.round((points.length / 52) * TICK_EVERY));
  return index === 0 || index === points.length - 1 || (index % every === 0 && index < points.length - every / 2);
}

function anchorOf(index: number, length: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === length - 1 ? "end" : "middle";
}
