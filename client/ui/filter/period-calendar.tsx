import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "dayjs/locale/sv";
import "@mantine/dates/styles.layer.css";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import type { DateRange } from "../../state/period.ts";
import type { Period } from "../../state/view-state.ts";
import styles from "./period-calendar.module.css";

export interface PeriodCalendarProps {
  readonly range: DateRange;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

/** A calendar to choose the first and the last day in; weeks begin on Monday and bear their number. */
export function PeriodCalendar({ range, today, onChange }: PeriodCalendarProps) {
  const { t, i18n } = useTranslation();
  const [days, setDays] = useState<[string | null, string | null]>([
    range.from,
    range.to && step(range.to, -1),
  ]);
  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      withWeekNumbers
      locale={i18n.language}
      classNames={{ day: styles.day ?? "" }}
      ariaLabels={{ previousMonth: t("map.monthBefore"), nextMonth: t("map.monthAfter") }}
      firstDayOfWeek={1}
      defaultDate={days[1] ?? today}
      value={days}
      onChange={(next) => {
        setDays(next);
        const [first, last] = next;
        if (first && last) onChange({ kind: "range", from: first, to: step(last, 1) });
      }}
    />
  );
}

function step(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}
