import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GraffitiTimesAnswer } from "#core/contract/graffiti-times.ts";
import { useFormat } from "../../text/use-format.ts";
import { weekOfDate } from "../../text/format.ts";
import { TextButton } from "../../ui/button.tsx";
import { SeriesTable } from "./series-table.tsx";
import styles from "./graffiti-series.module.css";

const HEIGHT = 150;
const LEFT = 28;
const RIGHT = 6;
const TOP = 8;
const FLOOR = 126;
const TICK_EVERY = 8;

export interface GraffitiSeriesProps {
  readonly weeks: GraffitiTimesAnswer["weeks"];
  /** Local date of the newest report: later weeks are not calm, nobody has reported them yet. */
  readonly newestDay: string | null;
}

/** Discovered and reported to the police, week by week: two series that are never added. */
export function GraffitiSeries({ weeks, newestDay }: GraffitiSeriesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [isTable, setIsTable] = useState(false);
  const top = Math.max(4, ...weeks.map(({ discovered }) => discovered));
  const x = (week: number) => LEFT + (week / Math.max(1, weeks.length - 1)) * (width - LEFT - RIGHT);
  const y = (count: number) => FLOOR - (count / top) * (FLOOR - TOP);
  const reported = weeks.filter(({ monday }) => newestDay === null || monday <= newestDay);
  const path = (key: "discovered" | "reportedToPolice") =>
    `M${reported.map((week, at) => `${x(at).toFixed(1)} ${y(week[key]).toFixed(1)}`).join("L")}`;
  const sum = (key: "discovered" | "reportedToPolice") => weeks.reduce((all, week) => all + week[key], 0);
  return (
    <div ref={ref}>
      {isTable && <SeriesTable weeks={weeks} newestDay={newestDay} />}
      {!isTable && width > 0 && (
        <svg
          className={styles.chart}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={t("graffiti.seriesLabel", {
            found: sum("discovered"),
            reported: sum("reportedToPolice"),
          })}
        >
          {[0, Math.round(top / 2), top].map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text className={styles.axis} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {format.number(tick)}
              </text>
            </g>
          ))}
          {weeks.map(({ monday }, at) =>
            at % TICK_EVERY === 0 ? (
              <text
                key={monday}
                className={styles.axis}
                x={x(at)}
                y={HEIGHT - 6}
                textAnchor={at === 0 ? "start" : "middle"}
              >
                {format.week(weekOfDate(monday))}
              </text>
            ) : null,
          )}
          {reported.length > 0 && (
            <>
              <path className={styles.found} d={path("discovered")} />
              <path className={styles.reported} d={path("reportedToPolice")} />
            </>
          )}
        </svg>
      )}
      <div className={styles.key}>
        <span>
          <i className={styles.foundKey} />
          {t("graffiti.discovered", { number: format.number(sum("discovered")) })}
        </span>
        <span>
          <i className={styles.reportedKey} />
          {t("graffiti.toPolice", { number: format.number(sum("reportedToPolice")) })}
        </span>
        {reported.length < weeks.length && newestDay !== null && (
          <span>{t("graffiti.until", { date: newestDay })}</span>
        )}
        <TextButton onClick={() => setIsTable(!isTable)}>
          {t(isTable ? "graffiti.asChart" : "common.table")}
        </TextButton>
      </div>
    </div>
  );
}
