import { useElementSize } from "@mantine/hooks";
import { Info, Play } from "lucide-react";
import { lazy, memo, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { Source } from "#core/contract/reference.ts";
import { clockHourOfSlot, weekhourAt } from "#core/domain/time/week-matrix.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Icon } from "../../../ui/icon.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { PanelSection } from "../../../ui/card.tsx";
import { ChartActions } from "../chart-actions.tsx";
import { ChartState } from "../chart-state.tsx";
import { useFileExport } from "../../../api/export/use-file-export.ts";
import { useFreshness } from "../../../api/use-reference.ts";
import type { Answer } from "../selection/answer.ts";
import { sumOfHours, type WeekMatrix } from "../selection/selection-answers.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import { NIGHTS, SLOTS } from "./brush-rectangle.ts";
import { WeekMatrixChart } from "./week-matrix-chart.tsx";
import styles from "./when-section.module.css";

const WeekPlayer = lazy(async () => ({ default: (await import("../play/week-player.tsx")).WeekPlayer }));

export interface WhenSectionProps {
  readonly answer: Answer<WeekMatrix>;
  readonly hours: readonly number[];
  readonly sources: readonly Source[];
  readonly eventsAddress: string;
  readonly question: FilterQuery;
  readonly onDraft: (hours: readonly number[]) => void;
  readonly onCommit: (hours: readonly number[]) => void;
  /** Gives up what was drafted: the brush of the address holds again. */
  readonly onRelease: () => void;
}

const ROW_PX = 14;
const ROW_PX_NARROW = 22;

/** När: on which days and hours, as a matrix of the week or as a table. */
export const WhenSection = memo(function WhenSection({
  answer,
  hours,
  sources,
  eventsAddress,
  question,
  onDraft,
  onCommit,
  onRelease,
}: WhenSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isTable, setIsTable] = useState(false);
  const [isPulled, setIsPulled] = useState(false);
  // The brush from before the player began; null while it does not play.
  const [before, setBefore] = useState<readonly number[] | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const { label } = useWeekhourWords();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { data: fresh } = useFreshness();
  const exportFile = useFileExport();
  const isTouch = useMemo(() => width > 0 && matchMedia("(pointer: coarse)").matches, [width]);
  const matrix = answer.data;
  const told = hovered === null ? (isPulled ? hours : null) : [hovered];
  const readout = told && matrix && hourReadout(told, matrix);
  const hasKia = (fresh?.get("kia")?.count ?? 0) > 0 && sources.some(({ id }) => id === "kia");
  const withoutClock = matrix ? Math.round(matrix.withoutClock) : 0;
  const coverage = [
    hasKia ? t("map.whenCoverage") : "",
    withoutClock > 0
      ? t("map.withoutClock", { count: withoutClock, number: format.number(withoutClock) })
      : "",
  ].join(" ");

  function endPlay() {
    setBefore(null);
    onRelease();
  }

  function hourReadout(list: readonly number[], data: WeekMatrix): string {
    const { count, uncertain } = sumOfHours(data, list);
    return t("map.hourReadout", {
      hours: label(list),
      count: Math.round(count),
      number: format.number(count, count < 10 ? 1 : 0),
      share: format.percent(count > 0 ? uncertain / count : 0),
    });
  }

  return (
    <PanelSection
      title={t("map.when")}
      note={t("map.whenNote")}
      actions={
        <>
          <IconButton
            icon={Play}
            size="sm"
            variant="ghost"
            label={t("map.play")}
            aria-pressed={before !== null}
            onClick={() => (before === null ? setBefore(hours) : endPlay())}
          />
          <ChartActions
            isTable={isTable}
            onTable={setIsTable}
            eventsAddress={eventsAddress}
            name={t("map.when")}
            onExport={async () => {
              if (!matrix) return;
              const { matrixOrder } = await import("../export/chart-orders.ts");
              await exportFile((words) => matrixOrder(matrix, question, words));
            }}
          />
        </>
      }
    >
      <div ref={ref} className={styles.chart} data-stale={answer.isStale || undefined}>
        <ChartState answer={answer} height={7 * ROW_PX + 18} title={t("map.whenFailed")}>
          {matrix && width > 0 && !isTable && (
            <WeekMatrixChart
              matrix={matrix}
              hours={hours}
              width={width}
              rowPx={isTouch ? ROW_PX_NARROW : ROW_PX}
              isPlayed={before !== null}
              onDraft={(next) => {
                setBefore(null);
                setIsPulled(true);
                onDraft(next);
              }}
              onHover={setHovered}
              onCommit={(next) => {
                setBefore(null);
                setIsPulled(false);
                onCommit(next);
              }}
            />
          )}
          {matrix && isTable && <MatrixTable matrix={matrix} />}
        </ChartState>
      </div>
      {before !== null && matrix && (
        <Suspense fallback={null}>
          <WeekPlayer matrix={matrix} before={before} hours={hours} onStep={onDraft} onEnd={endPlay} />
        </Suspense>
      )}
      <div className={styles.legend}>
        <span className={styles.scale}>
          {[0, 1, 2, 3, 4, 5].map((step) => (
            <i key={step} className={styles[`step${step}`]} />
          ))}
        </span>
        {matrix && <span>{t("map.perHour", { number: format.number(Math.max(...matrix.counts), 1) })}</span>}
        <span className={styles.key}>
          <svg width="14" height="10" aria-hidden="true">
            <rect width="14" height="10" className={styles.step1fill} />
            <path d="M-2 6 6 -2M-1 11 12 -2M5 11 16 0M11 11 16 6" className={styles.hatch} />
          </svg>
          {t("map.uncertainTime")}
        </span>
        <span className={styles.dayBreak}>{t("map.dayBreaks")}</span>
      </div>
      <div className={styles.note}>
        {(readout ?? coverage).trim() !== "" && <Icon of={Info} size={14} />}
        <span>{readout ?? coverage}</span>
      </div>
    </PanelSection>
  );
});

function MatrixTable({ matrix }: { readonly matrix: WeekMatrix }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words } = useWeekhourWords();
  // Figures of one column stand under each other.
  const decimals = [...matrix.counts].every((count) => Number.isInteger(count)) ? 0 : 1;
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("map.matrixTable")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("map.hour")}</th>
            {Array.from({ length: NIGHTS }, (_, night) => (
              <th key={night} scope="col">
                {words.weekdays[night]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: SLOTS }, (_, slot) => (
            <tr key={slot}>
              <th scope="row">{String(clockHourOfSlot(slot)).padStart(2, "0")}</th>
              {Array.from({ length: NIGHTS }, (_unused, night) => {
                const hour = weekhourAt({ night, slot });
                const count = matrix.counts[hour] ?? 0;
                const isUncertain = count > 0 && (matrix.uncertain[hour] ?? 0) > count / 2;
                return (
                  <td key={night}>
                    {format.fixed(count, decimals)}
                    {isUncertain && <span title={t("map.uncertainTime")}> ?</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
