import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printWeekhours } from "#core/domain/time/week-hour.ts";
import { classNames } from "../../ui/class-names.ts";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./week-hours-field.module.css";

interface WeekHoursFieldProps {
  readonly label: string;
  /** Hours of the week as text; null is the whole week. */
  readonly onChange: (value: string | null) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NOTHING: Span = { days: [], from: 18, to: 24 };

/** Days and one span of hours; a span over midnight belongs to the day it begins. */
export function WeekHoursField({ label, onChange }: WeekHoursFieldProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(NOTHING);
  const write = (next: Span) => {
    setChosen(next);
    onChange(next.days.length === 0 ? null : printSpan(next));
  };
  const toggle = (day: number) => {
    const days = chosen.days.includes(day) ? chosen.days.filter((one) => one !== day) : [...chosen.days, day];
    write({ ...chosen, days });
  };
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.days}>
        {DAYS.map((day) => (
          <button
            key={day}
            type="button"
            className={classNames(styles.day, chosen.days.includes(day) && styles.chosen)}
            aria-pressed={chosen.days.includes(day)}
            onClick={() => toggle(day)}
          >
            {t(`groups.day_${day}`)}
          </button>
        ))}
      </div>
      {chosen.days.length === 0 ? (
        <p className={styles.whole}>{t("groups.whole")}</p>
      ) : (
        <div className={styles.hours}>
          <SelectField
            label={t("groups.from")}
            size="sm"
            value={chosen.from}
            onChange={(event) => write({ ...chosen, from: Number(event.target.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {two(hour)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t("groups.to")}
            size="sm"
            value={chosen.to}
            onChange={(event) => write({ ...chosen, to: Number(event.target.value) })}
          >
            {HOURS.map((hour) => hour + 1).map((hour) => (
              <option key={hour} value={hour}>
                {two(hour % 24)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
    </fieldset>
  );
}

interface Span {
  readonly days: readonly number[];
  readonly from: number;
  /** 1–24. */
  readonly to: number;
}

const two = (hour: number) => String(hour).padStart(2, "0");

function printSpan({ days, from, to }: Span): string {
  const length = (to - from + 24) % 24 || 24;
  return printWeekhours(
    days.flatMap((day) => Array.from({ length }, (_, step) => (day * 24 + from + step) % 168)),
  );
}
