import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { clockHourOfSlot } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import type { PlaceHour, PlaceWeek } from "./place-week.ts";
import steps from "../../ui/count-steps.module.css";
import styles from "./place-matrix.module.css";

const LEFT = 34;
const RIGHT = 62;
const TOP = 34;
const ROW = 20;
const GAP = 1;
const FOOT = 18;
const MANY_STEP = 3;
/** Less than this is the thin end of an event that is spread over many hours. */
const LEAST_HATCHED = 0.15;

/** Where the rows of some hours of the week are; null where they cannot be listed. */
export type HoursAddress = ((weekhours: readonly number[]) => string) | null;

/** A place's 7 × 24 hours with the sums of its nights and hours; the day begins at 06. */
export function PlaceMatrix({
  week,
  marked,
  address,
}: {
  readonly week: PlaceWeek;
  readonly marked: readonly number[];
  readonly address: HoursAddress;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { weekdays } = weekhourWords(useSpokenLanguage());
  const id = useId();
  const column = Math.max(4, (width - LEFT - RIGHT) / 24);
  const height = TOP + 7 * ROW + FOOT;
  const isMarked = new Set(marked);
  const isMarkedSlot = new Set(
    week.hours.filter(({ weekhour }) => isMarked.has(weekhour)).map(({ slot }) => slot),
  );
  const isMarkedNight = new Set(
    week.hours.filter(({ weekhour }) => isMarked.has(weekhour)).map(({ night }) => night),
  );
  const mostSlot = Math.max(1e-9, ...week.slots);
  const mostNight = Math.max(1e-9, ...week.nights);
  const busiestNight = weekdays[week.nights.indexOf(Math.max(...week.nights))] ?? "";
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg
          className={styles.matrix}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role={address ? "group" : "img"}
          aria-label={t("place.matrixLabel", { day: busiestNight, count: Math.round(week.total) })}
        >
          <defs>
            <Hatch id={`${id}few`} className={styles.hatchOnFew} />
            <Hatch id={`${id}many`} className={styles.hatchOnMany} />
          </defs>
          {week.slots.map((count, slot) => {
            const bar = (count / mostSlot) * (TOP - 8);
            return (
              <rect
                key={slot}
                className={isMarkedSlot.has(slot) ? styles.markedBar : styles.bar}
                x={LEFT + slot * column}
                y={TOP - 4 - bar}
                width={column - GAP}
                height={bar}
              />
            );
          })}
          {week.nights.map((count, night) => (
            <g key={night}>
              <text
                className={isMarkedNight.has(night) ? styles.chosen : styles.axis}
                x={LEFT - 7}
                y={TOP + night * ROW + 14}
                textAnchor="end"
              >
                {weekdays[night]}
              </text>
              <rect
                className={isMarkedNight.has(night) ? styles.markedBar : styles.bar}
                x={width - RIGHT + 6}
                y={TOP + night * ROW + 4}
                width={(count / mostNight) * 26}
                height={ROW - 9}
              />
              <NightSum
                to={address && count > 0 ? address(hoursOfNight(week, night)) : null}
                label={t("place.rowsOf", { what: weekdays[night] })}
              >
                <text className={styles.axis} x={width} y={TOP + night * ROW + 14} textAnchor="end">
                  {format.number(count, week.total < 30 ? 1 : 0)}
                </text>
              </NightSum>
            </g>
          ))}
          {week.hours.map((hour) => (
            <Hour
              key={hour.weekhour}
              hour={hour}
              column={column}
              hatch={id}
              isMarked={isMarked.has(hour.weekhour)}
            />
          ))}
          {[0, 3, 6, 9, 12, 15, 18, 21].map((slot) => (
            <text key={slot} className={styles.axis} x={LEFT + slot * column} y={height - 4}>
              {String(clockHourOfSlot(slot)).padStart(2, "0")}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

const hoursOfNight = ({ hours }: PlaceWeek, night: number) =>
  hours
    .filter((hour) => hour.night === night)
    .map(({ weekhour }) => weekhour)
    .sort((a, b) => a - b);

function NightSum({
  to,
  label,
  children,
}: {
  readonly to: string | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  if (to === null) return <>{children}</>;
  return (
    <Link to={to} className={styles.sum} aria-label={label}>
      {children}
    </Link>
  );
}

function Hour({
  hour: { night, slot, step, count, uncertain },
  column,
  hatch,
  isMarked,
}: {
  readonly hour: PlaceHour;
  readonly column: number;
  readonly hatch: string;
  readonly isMarked: boolean;
}) {
  const box = { x: LEFT + slot * column, y: TOP + night * ROW, width: column - GAP, height: ROW - GAP };
  return (
    <>
      <rect {...box} className={steps[`step${step}`]} />
      {count >= LEAST_HATCHED && uncertain > count / 2 && (
        <rect {...box} fill={`url(#${hatch}${step >= MANY_STEP ? "many" : "few"})`} />
      )}
      {isMarked && (
        <rect
          className={styles.frame}
          x={box.x + 0.5}
          y={box.y + 0.5}
          width={box.width - 1}
          height={box.height - 1}
        />
      )}
    </>
  );
}

function Hatch({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="4" className={className} />
    </pattern>
  );
}
