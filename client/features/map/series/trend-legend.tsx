import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import styles from "./trend-section.module.css";
import { DaySign } from "./week-mark-shapes.tsx";
import type { WeekMark } from "./week-marks.ts";
import type { WeekPoint } from "./week-series.ts";

export interface TrendLegendProps {
  readonly weeks: number;
  readonly isCompared: boolean;
  readonly marks: readonly WeekMark[];
  /** Whether the weeks compared with are framed. */
  readonly hasBefore: boolean;
}

/** What the lines and signs of the series stand for. */
export function TrendLegend({ weeks, isCompared, marks, hasBefore }: TrendLegendProps) {
  const { t } = useTranslation();
  const has = (kind: WeekMark["kind"]) => marks.some((mark) => mark.kind === kind);
  return (
    <>
      <LineKey className={styles.now} text={t("map.weeksShown", { count: weeks })} />
      {isCompared && <LineKey className={styles.lastYear} text={t("map.yearBefore")} />}
      {has("payday_weekend") && <SignKey kind="payday_weekend" text={t("map.mark_payday_weekend")} />}
      {has("holiday") && <SignKey kind="holiday" text={t("map.mark_holiday")} />}
      {hasBefore && (
        <span className={styles.key}>
          <svg width="14" height="9" aria-hidden="true">
            <path d="M.5.5h13v8H.5z" className={styles.compared} />
          </svg>
          {t("map.comparedWeeks")}
        </span>
      )}
      <span className={styles.key}>
        <svg width="14" height="4" aria-hidden="true">
          <path d="M0 0h7v4H0z" className={styles.dark} opacity="0.35" />
          <path d="M7 0h7v4H7z" className={styles.dark} opacity="0.75" />
        </svg>
        {t("map.darkness")}
      </span>
      <span className={styles.unit}>{t("map.perWeek")}</span>
    </>
  );
}

export interface WeekReadoutProps {
  readonly point: WeekPoint;
  readonly marks: readonly WeekMark[];
  readonly isCompared: boolean;
}

/** One week in words: its count, the same week of last year, and what the calendar says of it. */
export function WeekReadout({ point, marks, isCompared }: WeekReadoutProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const counts = t(isCompared ? "map.weekReadoutAgainst" : "map.weekReadout", {
    week: format.week(point),
    year: point.year,
    now: format.number(point.count, point.count < 10 ? 1 : 0),
    before: format.number(point.lastYear, point.lastYear < 10 ? 1 : 0),
  });
  const names = marks.map((mark) => (i18n.language === "en" ? mark.nameEn : mark.nameSv));
  return <span className={styles.readout}>{[counts, ...names].join(" · ")}</span>;
}

function LineKey({ className, text }: { readonly className: string | undefined; readonly text: string }) {
  return (
    <span className={styles.key}>
      <svg width="18" height="8" aria-hidden="true">
        <path d="M0 4h18" className={className} />
      </svg>
      {text}
    </span>
  );
}

function SignKey({ kind, text }: { readonly kind: "holiday" | "payday_weekend"; readonly text: string }) {
  return (
    <span className={styles.key}>
      <svg width="7" height="6" viewBox="-3.5 -0.5 7 6" aria-hidden="true">
        <DaySign kind={kind} />
      </svg>
      {text}
    </span>
  );
}
