import { useTranslation } from "react-i18next";
import type { MarkKind, WeekMark } from "./week-marks.ts";
import styles from "./week-chart.module.css";
import { CHART, type WeekScales } from "./week-scales.ts";

const LABELLED_BREAK_PX = 14;
// Between the axis and its labels.
const STRIP = CHART.floor + 1.5;

export interface WeekMarkProps {
  readonly mark: WeekMark;
  readonly scales: WeekScales;
}

/** A mark of the calendar behind the series: a break as a span, a day as a sign of its own form. */
export function WeekMarkShape({ mark, scales: { x } }: WeekMarkProps) {
  switch (mark.kind) {
    case "school_break": {
      const { left, width } = spanOf(mark, x);
      const top = CHART.top - 4;
      return <rect className={styles.break} x={left} y={top} width={width} height={CHART.floor - top} />;
    }
    case "valborg":
      return (
        <line
          className={styles.mark}
          x1={x(mark.first)}
          x2={x(mark.first)}
          y1={CHART.top + 4}
          y2={CHART.floor}
        />
      );
    case "holiday":
    case "payday_weekend":
      return (
        <g transform={`translate(${x(mark.first)} ${STRIP})`}>
          <DaySign kind={mark.kind} />
        </g>
      );
  }
}

/** The sign of a day in the strip under the series, its top in the middle at 0, 0. */
export function DaySign({ kind }: { readonly kind: Exclude<MarkKind, "school_break" | "valborg"> }) {
  return kind === "holiday" ? (
    <path d="M0 0v4.5" className={styles.holiday} />
  ) : (
    <path d="M0 0 2.6 4.5H-2.6Z" className={styles.payday} />
  );
}

/** The name of a mark, where there is room for it. */
export function WeekMarkName({ mark, scales: { x } }: WeekMarkProps) {
  const { t } = useTranslation();
  const { kind } = mark;
  if (kind !== "valborg" && kind !== "school_break") return null;
  const { left, width } = spanOf(mark, x);
  const isValborg = kind === "valborg";
  if (!isValborg && width < LABELLED_BREAK_PX) return null;
  return (
    <text
      className={styles.markName}
      x={isValborg ? x(mark.first) - 3 : left + width / 2}
      y={CHART.top + 4}
      textAnchor={isValborg ? "end" : "middle"}
    >
      {t(`map.mark_${kind}`)}
    </text>
  );
}

function spanOf({ first, last }: WeekMark, x: WeekScales["x"]) {
  const left = Math.max(CHART.left, x(first - 0.5));
  return { left, width: x(last + 0.5) - left };
}
