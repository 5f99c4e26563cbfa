import { useElementSize } from "@mantine/hooks";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { rateRatio } from "#core/domain/statistics/rate-ratio.ts";
import { useCalendar } from "../../../api/use-reference.ts";
import { useFormat } from "../../../text/use-format.ts";
import { PanelSection } from "../../../ui/card.tsx";
import { ChartActions } from "../chart-actions.tsx";
import { ChartState } from "../chart-state.tsx";
import type { WholePeriod } from "../filter-bar/whole-period.ts";
import type { Answer } from "../selection/answer.ts";
import type { Totals } from "../use-selection.ts";
import { WeekChart } from "./week-chart.tsx";
import type { WeekPoint } from "./week-series.ts";
import styles from "./trend-section.module.css";

export interface TrendSectionProps {
  readonly answer: Answer<readonly WeekPoint[]>;
  readonly totals: Totals | null;
  readonly isWeighted: boolean;
  readonly shown: WholePeriod;
  readonly period: WholePeriod | null;
  readonly isCompared: boolean;
  readonly eventsAddress: string;
  readonly onDraft: (period: WholePeriod) => void;
  readonly onCommit: (period: WholePeriod) => void;
}

const HEIGHT = 84;

/** Utveckling: week by week beside the same weeks of last year. */
export const TrendSection = memo(function TrendSection(props: TrendSectionProps) {
  const { answer, totals, shown, period, isCompared, eventsAddress, onDraft, onCommit } = props;
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const [hovered, setHovered] = useState<WeekPoint | null>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { data: calendar } = useCalendar(shown.from, shown.to);
  const points = answer.data;
  return (
    <PanelSection
      title={t("map.trend")}
      note={totals && <TotalsNote totals={totals} isWeighted={props.isWeighted} />}
      actions={<ChartActions isTable={isTable} onTable={setIsTable} eventsAddress={eventsAddress} />}
    >
      {totals && !props.isWeighted && <ChangeLine totals={totals} />}
      <div ref={ref} className={styles.chart} data-stale={answer.isStale || undefined}>
        <ChartState answer={answer} height={HEIGHT} title={t("map.trendFailed")}>
          {points && width > 0 && !isTable && (
            <WeekChart
              points={points}
              period={period}
              marks={calendar?.marks ?? []}
              isCompared={isCompared}
              width={width}
              onDraft={onDraft}
              onHover={setHovered}
              onCommit={onCommit}
            />
          )}
          {points && isTable && <WeekTable points={points} isCompared={isCompared} />}
        </ChartState>
      </div>
      <div className={styles.legend}>
        <span className={styles.key}>
          <svg width="18" height="8" aria-hidden="true">
            <path d="M0 4h18" className={styles.now} />
          </svg>
          {t("map.weeksShown", { count: points?.length ?? 52 })}
        </span>
        {isCompared && (
          <span className={styles.key}>
            <svg width="18" height="8" aria-hidden="true">
              <path d="M0 4h18" className={styles.lastYear} />
            </svg>
            {t("map.yearBefore")}
          </span>
        )}
        <span className={styles.unit}>
          {hovered ? <WeekReadout point={hovered} isCompared={isCompared} /> : t("map.eventsPerWeek")}
        </span>
      </div>
    </PanelSection>
  );
});

function WeekReadout({ point, isCompared }: { readonly point: WeekPoint; readonly isCompared: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return t(isCompared ? "map.weekReadoutAgainst" : "map.weekReadout", {
    week: format.week(point),
    year: point.year,
    now: format.number(point.count, point.count < 10 ? 1 : 0),
    before: format.number(point.lastYear, point.lastYear < 10 ? 1 : 0),
  });
}

function TotalsNote({ totals, isWeighted }: { readonly totals: Totals; readonly isWeighted: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = (count: number) => format.number(count, isWeighted && count < 10 ? 1 : 0);
  const now = text(totals.now);
  if (totals.lastYear === null) return t("map.totalNow", { now });
  return t("map.totalAgainst", { now, before: text(totals.lastYear) });
}

/** The change since last year with its interval; counts only, since a sum of weights is no Poisson count. */
function ChangeLine({ totals: { now, lastYear } }: { readonly totals: Totals }) {
  const { t } = useTranslation();
  const { change } = useFormat();
  if (lastYear === null || lastYear === 0 || now === 0) return null;
  const { ratio, low, high } = rateRatio({ x1: now, n1: 1, x2: lastYear, n2: 1 });
  const verdict = low > 1 ? "map.clearlyMore" : high < 1 ? "map.clearlyFewer" : "map.mayBeChance";
  const interval = { change: change(ratio - 1), low: change(low - 1), high: change(high - 1) };
  return (
    <p className={styles.change}>
      {t("map.changeInterval", interval)} {t(verdict)}
    </p>
  );
}

function WeekTable({
  points,
  isCompared,
}: {
  readonly points: readonly WeekPoint[];
  readonly isCompared: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("map.weeksTable")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("map.week")}</th>
            <th scope="col">{t("map.count")}</th>
            {isCompared && <th scope="col">{t("map.yearBefore")}</th>}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.key}>
              <th scope="row">
                {format.week(point)} {point.year}
                {point.isPartial && ` (${t("map.notOver")})`}
              </th>
              <td>{format.number(point.count, 1)}</td>
              {isCompared && <td>{format.number(point.lastYear, 1)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
