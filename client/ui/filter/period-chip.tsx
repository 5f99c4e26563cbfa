import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { lazy, memo, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { type DateRange, DEFAULT_WEEKS, movePeriod, resolvePeriod } from "../../state/period.ts";
import type { Period } from "../../state/view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { Icon } from "../icon.tsx";
import { LatePopover } from "../late-popover.tsx";
import { SkeletonLines } from "../notes.tsx";
import { lastWeeks, rangeLabel } from "../../state/whole-period.ts";
import styles from "./period-chip.module.css";

const PeriodCalendar = lazy(async () => ({
  default: (await import("./period-calendar.tsx")).PeriodCalendar,
}));

const PRESET_WEEKS = [4, 12, DEFAULT_WEEKS, 52] as const;

export interface PeriodChipProps {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

/** Which days are asked about, with the period before and after, and a calendar. */
export const PeriodChip = memo(function PeriodChip({ period, today, onChange }: PeriodChipProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const range = resolvePeriod(period, today);
  const label = rangeLabel(range, i18n.language === "en" ? "w." : "v.");
  const isOpenEnded = range.from === null || range.to === null;
  const opener = (
    <button type="button" className={styles.opener}>
      <Icon of={CalendarDays} size={15} />
      <b>{label?.name ?? t("map.allTime")}</b>
      {label?.length && (
        <span className={styles.length}>
          {t(`map.length_${label.length.unit}`, {
            count: label.length.count,
            number: format.number(label.length.count),
          })}
        </span>
      )}
    </button>
  );
  return (
    <div className={styles.chip} role="group" aria-label={t("map.period")}>
      <LatePopover position="bottom-start" padding={12} target={opener}>
        {(close) => (
          <PeriodPane
            range={range}
            today={today}
            onChoose={(next) => {
              onChange(next);
              close();
            }}
          />
        )}
      </LatePopover>
      <button
        type="button"
        className={styles.step}
        aria-label={t("map.periodBefore")}
        title={t("map.periodBefore")}
        disabled={isOpenEnded}
        onClick={() => onChange(movePeriod(range, -1))}
      >
        <Icon of={ChevronLeft} size={15} />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={t("map.periodAfter")}
        title={t("map.periodAfter")}
        disabled={isOpenEnded}
        onClick={() => onChange(movePeriod(range, 1))}
      >
        <Icon of={ChevronRight} size={15} />
      </button>
    </div>
  );
});

interface PeriodPaneProps {
  readonly range: DateRange;
  readonly today: string;
  readonly onChoose: (period: Period) => void;
}

function PeriodPane({ range, today, onChoose }: PeriodPaneProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.presets}>
        {PRESET_WEEKS.map((weeks) => (
          <button
            key={weeks}
            type="button"
            onClick={() =>
              onChoose(
                weeks === DEFAULT_WEEKS ? { kind: "default" } : { kind: "range", ...lastWeeks(today, weeks) },
              )
            }
          >
            {t("map.lastWeeks", { count: weeks })}
          </button>
        ))}
        <button type="button" onClick={() => onChoose({ kind: "all" })}>
          {t("map.allTime")}
        </button>
      </div>
      <Suspense fallback={<SkeletonLines lines={8} />}>
        <PeriodCalendar range={range} today={today} onChange={onChoose} />
      </Suspense>
    </>
  );
}
