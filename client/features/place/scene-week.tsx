import { useTranslation } from "react-i18next";
import { clockHourOfSlot, weekhourAt } from "#core/domain/time/week-matrix.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import styles from "./scene-card.module.css";

const LEFT = 34;
const COLUMN = 12;
const ROW = 13;
const NIGHTS = [0, 1, 2, 3, 4, 5, 6];
const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);
const FLOOR = 0.08;

/** The hours of the week at which a drug scene is active, beside its busiest. */
export function SceneWeek({ profile }: { readonly profile: readonly number[] }) {
  const { t } = useTranslation();
  const { weekdays } = weekhourWords(useSpokenLanguage());
  const nightOf = (night: number) =>
    SLOTS.reduce((sum, slot) => sum + (profile[weekhourAt({ night, slot })] ?? 0), 0);
  const busiest = NIGHTS.toSorted((a, b) => nightOf(b) - nightOf(a))[0] ?? 0;
  const peak = SLOTS.toSorted(
    (a, b) =>
      (profile[weekhourAt({ night: busiest, slot: b })] ?? 0) -
      (profile[weekhourAt({ night: busiest, slot: a })] ?? 0),
  )[0];
  if (profile.every((value) => value === 0)) return <p className={styles.note}>{t("place.noProfile")}</p>;
  return (
    <svg
      className={styles.week}
      viewBox={`0 0 ${LEFT + 24 * COLUMN} ${7 * ROW + 16}`}
      role="img"
      aria-label={t("place.profileLabel", {
        day: weekdays[busiest],
        hour: String(clockHourOfSlot(peak ?? 0)).padStart(2, "0"),
      })}
    >
      {NIGHTS.map((night) => (
        <g key={night}>
          <text className={styles.axis} x={LEFT - 6} y={night * ROW + 10} textAnchor="end">
            {weekdays[night]}
          </text>
          {SLOTS.map((slot) => (
            <rect
              key={slot}
              className={styles.hour}
              x={LEFT + slot * COLUMN}
              y={night * ROW}
              width={COLUMN - 1}
              height={ROW - 1}
              opacity={FLOOR + (1 - FLOOR) * (profile[weekhourAt({ night, slot })] ?? 0)}
            />
          ))}
        </g>
      ))}
      {[0, 6, 12, 18].map((slot) => (
        <text key={slot} className={styles.axis} x={LEFT + slot * COLUMN} y={7 * ROW + 12}>
          {String(clockHourOfSlot(slot)).padStart(2, "0")}
        </text>
      ))}
    </svg>
  );
}
