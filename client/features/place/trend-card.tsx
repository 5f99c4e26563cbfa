import { type ReactNode, useState } from "react";
import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import type { Calendar } from "#core/contract/reference.ts";
import { useCalendar } from "../../api/use-reference.ts";
import { useFormat } from "../../text/use-format.ts";
import { TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { placeSeries, type PlaceWeekPoint } from "./place-series.ts";
import { OutsideWeeks } from "./outside-weeks.tsx";
import { TrendTable } from "./trend-table.tsx";
import styles from "./trend-card.module.css";
import type { RowsAddress } from "./use-place-model.ts";

export interface TrendCardProps {
  readonly counts: Aggregates;
  readonly period: { readonly from: string; readonly to: string };
  readonly rowsAddress: RowsAddress;
  /** How the sources reported. */
  readonly reporting: ReactNode;
}

const HEIGHT = 190;
const LEFT = 28;
const RIGHT = 6;
const TOP = 20;
const FLOOR = 148;
const TICK_EVERY = 8;

/** Utveckling: the last 52 weeks of a place beside what their own history explains, with the calendar behind. */
export function TrendCard({ counts, period, rowsAddress, reporting }: TrendCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [isTable, setIsTable] = useState(false);
  const points = placeSeries(counts.rows, period);
  const first = points[0]?.monday ?? period.from;
  const { data: calendar } = useCalendar(first, period.to);
  const weekOf = (point: PlaceWeekPoint | undefined) => point && `${format.week(point)} ${point.year}`;
  const isMarked = (kind: Calendar["marks"][number]["kind"]) =>
    calendar?.marks.some((mark) => mark.kind === kind) ?? false;
  const alarms = points.filter(({ isAlarm }) => isAlarm);
  const lulls = points.filter(({ isLull }) => isLull);
  return (
    <Card
      title={t("place.trend")}
      note={t("place.trendNote", { from: weekOf(points[0]), to: weekOf(points.at(-1)) })}
      actions={
        <TextButton onClick={() => setIsTable(!isTable)}>
          {t(isTable ? "place.asChart" : "common.table")}
        </TextButton>
      }
    >
      <div ref={ref}>
        {isTable ? (
          <TrendTable points={points} rowsAddress={rowsAddress} />
        ) : (
          width > 0 && <Chart points={points} marks={calendar?.marks ?? []} width={width} />
        )}
      </div>
      <div className={styles.key}>
        <span>
          <i className={styles.lineKey} />
          {t("place.outcome")}
        </span>
        <span>
          <i className={styles.bandKey} />
          {t("place.expectedBand")}
        </span>
        <span>
          <i className={styles.alarmKey} />
          {t("place.overExpected", { count: alarms.length })}
        </span>
        <span>
          <i className={styles.lullKey} />
          {t("place.underExpected", { count: lulls.length })}
        </span>
        {isMarked("payday_weekend") && <span>▲ {t("place.payday")}</span>}
        {isMarked("school_break") && (
          <span>
            <i className={styles.breakKey} />
            {t("place.schoolBreak")}
          </span>
        )}
      </div>
      <OutsideWeeks alarms={alarms} lulls={lulls} rowsAddress={rowsAddress} />
      {reporting}
      <p className={styles.note}>
        {t("place.trendHelp", { expected: format.number(points.length * 0.01, 1) })}
      </p>
    </Card>
  );
}

function Chart({
  points,
  marks,
  width,
}: {
  readonly points: readonly PlaceWeekPoint[];
  readonly marks: Calendar["marks"];
  readonly width: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const top = Math.max(4, ...points.map(({ count, most }) => Math.max(count, most ?? 0)));
  const x = (week: number) => LEFT + (week / Math.max(1, points.length - 1)) * (width - LEFT - RIGHT);
  const y = (count: number) => FLOOR - (count / top) * (FLOOR - TOP);
  const path = (valueOf: (point: PlaceWeekPoint) => number | null) =>
    points
      .flatMap((point, week) => {
        const value = valueOf(point);
        return value === null ? [] : [`${x(week).toFixed(1)} ${y(value).toFixed(1)}`];
      })
      .join("L");
  const banded = points.flatMap(({ most, least }, week) =>
    most === null ? [] : [{ week, most, least: least ?? 0 }],
  );
  const alarmed = points.flatMap((point, week) => (point.isAlarm ? [{ ...point, week }] : []));
  const lulled = points.flatMap((point, week) => (point.isLull ? [{ ...point, week }] : []));
  const weekOf = (date: string) => points.findLastIndex(({ monday }) => monday <= date);
  return (
    <svg
      className={styles.chart}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`${t("place.trendLabel", { count: alarmed.length })}, ${t("place.underExpected", { count: lulled.length })}`}
    >
      {marks.map((mark) => (
        <Mark
          key={`${mark.kind}${mark.first}`}
          mark={mark}
          from={x(Math.max(0, weekOf(mark.first)) - 0.5)}
          to={x(weekOf(mark.last) + 0.5)}
        />
      ))}
      {banded.length > 1 && (
        <path
          className={styles.band}
          d={`M${[
            ...banded.map(({ week, most }) => `${x(week).toFixed(1)} ${y(most).toFixed(1)}`),
            ...banded.toReversed().map(({ week, least }) => `${x(week).toFixed(1)} ${y(least).toFixed(1)}`),
          ].join("L")}Z`}
        />
      )}
      {[0, Math.round(top / 2), top].map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.floor : styles.grid}
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.axis} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
      <path className={styles.expected} d={`M${path(({ expected }) => expected)}`} />
      <path className={styles.now} d={`M${path(({ count }) => count)}`} />
      {alarmed.map(({ week, count, key }) => (
        <circle key={key} className={styles.alarm} cx={x(week)} cy={y(count)} r="4.5" />
      ))}
      {lulled.map(({ week, count, key }) => (
        <path key={key} className={styles.lull} d={`M${x(week) - 5} ${y(count) - 5}h10l-5 8Z`} />
      ))}
      {points.map((point, week) =>
        week % TICK_EVERY === 0 || week === points.length - 1 ? (
          <text
            key={point.key}
            className={styles.axis}
            x={x(week)}
            y={HEIGHT - 8}
            textAnchor={week === 0 ? "start" : week === points.length - 1 ? "end" : "middle"}
          >
            {week > points.length - TICK_EVERY && week !== points.length - 1 ? "" : format.week(point)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function Mark({
  mark: { kind, nameSv, nameEn },
  from,
  to,
}: {
  readonly mark: Calendar["marks"][number];
  readonly from: number;
  readonly to: number;
}) {
  const { i18n } = useTranslation();
  const middle = (from + to) / 2;
  switch (kind) {
    case "school_break":
      return (
        <>
          <rect
            className={styles.break}
            x={Math.max(LEFT, from)}
            y={TOP - 4}
            width={Math.max(2, to - from)}
            height={FLOOR - TOP + 4}
          />
          {to - from > 12 && (
            <text className={styles.markName} x={middle} y={TOP - 8} textAnchor="middle">
              {i18n.language === "en" ? nameEn : nameSv}
            </text>
          )}
        </>
      );
    case "valborg":
      return <line className={styles.valborg} x1={middle} x2={middle} y1={TOP - 4} y2={FLOOR} />;
    case "payday_weekend":
      return <path className={styles.payday} d={`M${middle - 4} ${FLOOR + 12}h8l-4-7Z`} />;
    case "holiday":
      return <line className={styles.holiday} x1={middle} x2={middle} y1={FLOOR} y2={FLOOR + 4} />;
  }
}
