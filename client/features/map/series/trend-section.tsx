import { useElementSize } from "@mantine/hooks";
import { lazy, memo, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useCalendar } from "../../../api/use-reference.ts";
import type { Comparison } from "../../../state/view-state.ts";
import { fetchWords } from "../../../text/i18n.ts";
import { useFormat } from "../../../text/use-format.ts";
import { PanelSection } from "../../../ui/card.tsx";
import { ChartActions } from "../chart-actions.tsx";
import { ChartState } from "../chart-state.tsx";
import { useFileExport } from "../../../api/export/use-file-export.ts";
import type { WholePeriod } from "../../../state/whole-period.ts";
import type { Answer } from "../selection/answer.ts";
import type { Totals } from "../use-selection.ts";
import { ChangeLine } from "./change-line.tsx";
import { darkWeeks } from "./dark-weeks.ts";
import { TrendLegend, WeekReadout } from "./trend-legend.tsx";
import { WeekChart } from "./week-chart.tsx";
import { marksOfWeek, weekMarks } from "./week-marks.ts";
import type { WeekPoint } from "./week-series.ts";
import { WeekTable } from "./week-table.tsx";
import styles from "./trend-section.module.css";

export interface TrendSectionProps {
  readonly answer: Answer<readonly WeekPoint[]>;
  readonly totals: Totals | null;
  readonly isWeighted: boolean;
  readonly shown: WholePeriod;
  readonly period: WholePeriod | null;
  readonly compare: Comparison;
  /** The days compared with where they lie among the weeks themselves; null under last year. */
  readonly before: WholePeriod | null;
  /** The selection without hours and weeks. */
  readonly selected: FilterQuery;
  readonly eventsAddress: string;
  readonly question: FilterQuery;
  readonly onDraft: (period: WholePeriod) => void;
  readonly onCommit: (period: WholePeriod | null) => void;
}

const HEIGHT = 84;

const ReportingLine = lazy(async () => {
  const [{ ReportingLine: line }] = await Promise.all([
    import("./reporting-line.tsx"),
    fetchWords("analysis"),
  ]);
  return { default: line };
});

/** Utveckling: week by week beside the same weeks of last year. */
export const TrendSection = memo(function TrendSection(props: TrendSectionProps) {
  const { answer, totals, shown, period, compare, eventsAddress, onDraft, onCommit } = props;
  // Only last year lies under the same weeks.
  const isCompared = compare === "last-year";
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const [hovered, setHovered] = useState<WeekPoint | null>(null);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { data: calendar } = useCalendar(shown.from, shown.to);
  const points = answer.data;
  const marks = useMemo(() => weekMarks(points ?? [], calendar?.marks ?? []), [points, calendar]);
  const dark = useMemo(() => darkWeeks(points ?? [], calendar?.darkness ?? []), [points, calendar]);
  const { before } = props;
  const exportFile = useFileExport();
  const { isWeighted, question } = props;
  return (
    <PanelSection
      title={t("map.trend")}
      note={totals && <TotalsNote totals={totals} isWeighted={props.isWeighted} compare={compare} />}
      actions={
        <ChartActions
          isTable={isTable}
          onTable={setIsTable}
          eventsAddress={eventsAddress}
          name={t("map.trend")}
          onExport={async () => {
            if (!points) return;
            const { weeksOrder } = await import("../export/chart-orders.ts");
            await exportFile((words) => weeksOrder(points, { question, isWeighted, isCompared }, words));
          }}
        />
      }
    >
      {compare !== "none" && period && <ChangeLine totals={totals} isWeighted={props.isWeighted} />}
      {compare !== "none" && period && (
        <Suspense fallback={<p className={styles.change} />}>
          <ReportingLine question={props.selected} />
        </Suspense>
      )}
      <div ref={ref} className={styles.chart} data-stale={answer.isStale || undefined}>
        <ChartState answer={answer} height={HEIGHT} title={t("map.trendFailed")}>
          {points && width > 0 && !isTable && (
            <WeekChart
              points={points}
              period={period}
              marks={marks}
              dark={dark}
              before={before}
              isCompared={isCompared}
              width={width}
              onDraft={onDraft}
              onHover={setHovered}
              onCommit={onCommit}
            />
          )}
          {points && isTable && (
            <WeekTable points={points} marks={marks} dark={dark} isCompared={isCompared} />
          )}
        </ChartState>
      </div>
      <div className={styles.legend}>
        {hovered && points ? (
          <WeekReadout
            point={hovered}
            marks={marksOfWeek(marks, points.indexOf(hovered))}
            isCompared={isCompared}
          />
        ) : (
          <TrendLegend
            weeks={points?.length ?? 52}
            isCompared={isCompared}
            marks={marks}
            hasBefore={before !== null}
          />
        )}
      </div>
      {points?.at(-1)?.isPartial && <PartialWeek point={points.at(-1)} />}
    </PanelSection>
  );
});

function TotalsNote({
  totals,
  isWeighted,
  compare,
}: Pick<TrendSectionProps, "isWeighted" | "compare"> & { readonly totals: Totals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = (count: number) => format.number(count, isWeighted && count < 10 ? 1 : 0);
  const now = text(totals.now);
  if (totals.before === null) return t("map.totalNow", { now });
  return t("map.totalAgainst", { now, before: text(totals.before), period: t(`map.compared_${compare}`) });
}

function PartialWeek({ point }: { readonly point: WeekPoint | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return point && <p className={styles.change}>{t("map.partialWeek", { week: format.week(point) })}</p>;
}
