import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WholePeriod } from "../../../state/whole-period.ts";
import { movedWeeks } from "./week-brush.ts";
import { WeekFrame } from "./week-frame.tsx";
import type { WeekMark } from "./week-marks.ts";
import { CHART, type WeekScales, weekScales } from "./week-scales.ts";
import { periodOfWeeks, type WeekPoint, weeksInPeriod } from "./week-series.ts";
import styles from "./week-chart.module.css";

export interface WeekChartProps {
  readonly points: readonly WeekPoint[];
  readonly period: WholePeriod | null;
  readonly marks: readonly WeekMark[];
  /** Which part of each week is dark; null where that is not known. */
  readonly dark: readonly (number | null)[];
  /** The days compared with where they lie among these weeks. */
  readonly before: WholePeriod | null;
  readonly isCompared: boolean;
  readonly width: number;
  readonly onDraft: (period: WholePeriod) => void;
  /** Called with the week under the pointer, null for none. */
  readonly onHover: (point: WeekPoint | null) => void;
  /** Called with null for the period that the map begins with. */
  readonly onCommit: (period: WholePeriod | null) => void;
}

/** Events week by week beside the same ISO weeks of last year, with a brush for the period. */
export function WeekChart({
  points,
  period,
  marks,
  dark,
  before,
  isCompared,
  width,
  onDraft,
  onHover,
  onCommit,
}: WeekChartProps) {
  const { t } = useTranslation();
  const dragFrom = useRef<number | null>(null);
  const latest = useRef<WholePeriod | null>(null);
  const scales = useMemo(() => weekScales(points, isCompared, width), [points, isCompared, width]);
  // The brush follows the hand at once, whatever the rest of the page is doing.
  const [pulled, setPulled] = useState<WholePeriod | null>(null);
  const shown = pulled ?? period;
  const compared = before && weeksInPeriod(points, before);
  const chosen = shown ? weeksInPeriod(points, shown) : null;

  const weekAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) * width) / box.width;
    return Math.min(points.length - 1, Math.max(0, Math.round(scales.x.invert(x))));
  };
  const show = (a: number, b: number) => {
    const next = periodOfWeeks(points, a, b);
    if (!next || (next.from === latest.current?.from && next.to === latest.current.to)) return;
    latest.current = next;
    setPulled(next);
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
    const week = weekAt(event);
    onHover(points[week] ?? null);
    if (dragFrom.current !== null) show(dragFrom.current, week);
  };
  const onPointerUp = () => {
    if (dragFrom.current === null) return;
    dragFrom.current = null;
    setPulled(null);
    if (latest.current) onCommit(latest.current);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.key === "Escape") onCommit(null);
    const weeks = movedWeeks(chosen, event.key, event.shiftKey, points.length);
    const next = weeks && periodOfWeeks(points, weeks[0], weeks[1]);
    if (!next) return;
    event.preventDefault();
    onCommit(next);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes pointer and keys
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${CHART.height}`}
      width={width}
      height={CHART.height}
      role="application"
      aria-roledescription={t("map.weeksRole")}
      aria-label={t("map.weeksLabel", {
        from: points[chosen?.[0] ?? 0]?.key,
        to: points[chosen?.[1] ?? 0]?.key,
      })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerLeave={() => onHover(null)}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    >
      <g aria-hidden="true">
        <WeekFrame points={points} marks={marks} dark={dark} scales={scales} width={width} />
        {compared && <Compared from={scales.x(compared[0])} to={scales.x(compared[1])} />}
        {chosen && <Chosen from={scales.x(chosen[0])} to={scales.x(chosen[1])} />}
        <Lines points={points} scales={scales} isCompared={isCompared} />
        {chosen && <Ends from={scales.x(chosen[0])} to={scales.x(chosen[1])} />}
      </g>
    </svg>
  );
}

const Lines = memo(function Lines({
  points,
  scales: { x, y },
  isCompared,
}: {
  readonly points: readonly WeekPoint[];
  readonly scales: WeekScales;
  readonly isCompared: boolean;
}) {
  const path = (valueOf: (point: WeekPoint) => number, part: readonly WeekPoint[], offset = 0) =>
    part
      .map((point, index) => `${index === 0 ? "M" : "L"}${x(index + offset)},${y(valueOf(point))}`)
      .join("");
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
  return (
    <rect
      className={styles.chosen}
      x={from}
      y={CHART.top - 4}
      width={Math.max(1, to - from)}
      height={CHART.floor - CHART.top + 4}
    />
  );
}

function Compared({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <rect
      className={styles.compared}
      x={from}
      y={CHART.top - 4}
      width={Math.max(1, to - from)}
      height={CHART.floor - CHART.top + 4}
    />
  );
}

function Ends({ from, to }: { readonly from: number; readonly to: number }) {
  return [from, to].map((at, index) => (
    <g key={index}>
      <line className={styles.end} x1={at} x2={at} y1={CHART.top - 4} y2={CHART.floor} />
      <rect className={styles.grip} x={at - 2.5} y={26} width={5} height={14} rx={1.5} />
    </g>
  ));
}
