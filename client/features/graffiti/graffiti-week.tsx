import { useElementSize } from "@mantine/hooks";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GraffitiKindTimes } from "#core/contract/graffiti-times.ts";
import { clockHourOfSlot, weekhourAt } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { weekhourWords } from "../../text/weekhour-words.ts";
import { TextButton } from "../../ui/button.tsx";
import styles from "./graffiti-week.module.css";

const LEFT = 34;
const RIGHT = 56;
const ROW = 22;
const FOOT = 18;
const STEPS = 6;
const NIGHTS = [0, 1, 2, 3, 4, 5, 6];
const SLOTS = Array.from({ length: 24 }, (_, slot) => slot);

/** The week of graffiti. Where the hour cannot be told, whole days are drawn: finer would be a guess. */
export function GraffitiWeek({ times }: { readonly times: GraffitiKindTimes }) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const night = NIGHTS.map((one) => SLOTS.reduce((sum, slot) => sum + at(times.week, one, slot), 0));
  return (
    <div ref={ref}>
      {times.reports === 0 ? (
        <p>{t("graffiti.none")}</p>
      ) : isTable ? (
        <NightTable nights={night} />
      ) : (
        width > 0 && <Chart times={times} nights={night} width={width} />
      )}
      <p className={styles.note}>
        {t(times.hour.canTell ? "graffiti.drawnByHour" : "graffiti.drawnByDay")}{" "}
        <TextButton onClick={() => setIsTable(!isTable)}>
          {t(isTable ? "graffiti.asChart" : "common.table")}
        </TextButton>
      </p>
    </div>
  );
}

const at = (week: readonly number[], night: number, slot: number) => week[weekhourAt({ night, slot })] ?? 0;

function Chart({
  times,
  nights,
  width,
}: {
  readonly times: GraffitiKindTimes;
  readonly nights: readonly number[];
  readonly width: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { weekdays } = weekhourWords(useSpokenLanguage());
  const isByHour = times.hour.canTell;
  const column = (width - LEFT - RIGHT) / (isByHour ? 24 : 1);
  const height = 7 * ROW + FOOT;
  const most = isByHour ? Math.max(...times.week) : Math.max(...nights);
  const stepOf = (value: number) => (most > 0 ? Math.min(STEPS - 1, Math.floor((value / most) * STEPS)) : 0);
  const busiest = weekdays[nights.indexOf(Math.max(...nights))] ?? "";
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("graffiti.weekLabel", { day: busiest })}
    >
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="4" className={styles.hatch} />
      </pattern>
      {NIGHTS.map((night) => (
        <g key={night}>
          <text className={styles.axis} x={LEFT - 7} y={night * ROW + 15} textAnchor="end">
            {weekdays[night]}
          </text>
          {isByHour ? (
            SLOTS.map((slot) => (
              <rect
                key={slot}
                className={styles[`step${stepOf(at(times.week, night, slot))}`]}
                x={LEFT + slot * column}
                y={night * ROW}
                width={column - 1}
                height={ROW - 1}
              />
            ))
          ) : (
            <>
              <rect className={styles.track} x={LEFT} y={night * ROW} width={column} height={ROW - 3} />
              <rect
                className={styles.dayBar}
                x={LEFT}
                y={night * ROW}
                width={((nights[night] ?? 0) / most) * column}
                height={ROW - 3}
              />
              {!times.weekday.canTell && (
                <rect
                  fill={`url(#${id})`}
                  x={LEFT}
                  y={night * ROW}
                  width={((nights[night] ?? 0) / most) * column}
                  height={ROW - 3}
                />
              )}
            </>
          )}
          <text className={styles.axis} x={width} y={night * ROW + 15} textAnchor="end">
            {format.number(nights[night] ?? 0, times.reports < 50 ? 1 : 0)}
          </text>
        </g>
      ))}
      {isByHour &&
        [0, 6, 12, 18].map((slot) => (
          <text key={slot} className={styles.axis} x={LEFT + slot * column} y={height - 4}>
            {String(clockHourOfSlot(slot)).padStart(2, "0")}
          </text>
        ))}
    </svg>
  );
}

function NightTable({ nights }: { readonly nights: readonly number[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { weekdays } = weekhourWords(useSpokenLanguage());
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("graffiti.day")}</th>
          <th scope="col">{t("graffiti.expectedCount")}</th>
        </tr>
      </thead>
      <tbody>
        {nights.map((count, night) => (
          <tr key={weekdays[night]}>
            <th scope="row">{weekdays[night]}</th>
            <td>{format.number(count, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
