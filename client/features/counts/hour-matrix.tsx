import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import { clockHourOfSlot, weekhourAt } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { Card } from "../../ui/card.tsx";
import styles from "./counts-screen.module.css";

const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);
const EVERY_HOURS = 6;

/** When: day of the week by hour, the day beginning at 06; darker where there is more. */
export function HourMatrix({ answer }: { readonly answer: Aggregates }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { weekdays } = weekhourWords(useSpokenLanguage());
  const counts = new Map(answer.rows.map(({ weekhour, count }) => [weekhour, count]));
  const most = Math.max(1, ...counts.values());
  return (
    <Card title={t("counts.when")} note={t("counts.whenNote")}>
      <div className={styles.matrix} role="img" aria-label={t("counts.matrixLabel")}>
        <span />
        {SLOTS.map((slot) => (
          <span key={slot} className={styles.head} aria-hidden="true">
            {slot % EVERY_HOURS === 0 && String(clockHourOfSlot(slot)).padStart(2, "0")}
          </span>
        ))}
        {weekdays.map((day, night) => (
          <Fragment key={day}>
            <span className={styles.day} aria-hidden="true">
              {day}
            </span>
            {SLOTS.map((slot) => {
              const count = counts.get(weekhourAt({ night, slot })) ?? 0;
              const share = Math.round((100 * count) / most);
              return (
                <span
                  key={slot}
                  className={styles.hour}
                  title={`${day} ${String(clockHourOfSlot(slot)).padStart(2, "0")}: ${format.number(count, 1)}`}
                  style={{
                    background: `color-mix(in srgb, var(--layer-events) ${share}%, var(--surface-skeleton))`,
                  }}
                />
              );
            })}
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
