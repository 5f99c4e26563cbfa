import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { Category } from "#core/contract/reference.ts";
import type { Comparison } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { PanelSection } from "../../../ui/card.tsx";
import { ChartActions } from "../chart-actions.tsx";
import { ChartState } from "../chart-state.tsx";
import { useFileExport } from "../../../api/export/use-file-export.ts";
import { NothingInSelection } from "../nothing-in-selection.tsx";
import type { Answer } from "../selection/answer.ts";
import type { CategoryCounts } from "../use-selection.ts";
import { type CategoryBar, categoryBars } from "./category-groups.ts";
import styles from "./what-section.module.css";

export interface WhatSectionProps {
  readonly answer: Answer<CategoryCounts>;
  readonly categories: readonly Category[];
  readonly chosen: readonly string[];
  readonly compare: Comparison;
  /** With a clock in the filter counts are sums of weights; small ones show a decimal. */
  readonly isWeighted: boolean;
  readonly eventsAddress: string;
  readonly question: FilterQuery;
  readonly onChoose: (category: readonly string[]) => void;
}

const EMPTY: ReadonlyMap<string, number> = new Map();
const FIRST_BARS = 6;
const ROW_PX = 24;

/** Vad: how many of each kind, beside the period compared with. A bar chooses its kind. */
export const WhatSection = memo(function WhatSection({
  answer,
  categories,
  chosen,
  compare,
  isWeighted,
  eventsAddress,
  question,
  onChoose,
}: WhatSectionProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [isTable, setIsTable] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const exportFile = useFileExport();
  const { now = EMPTY, before = null } = answer.data ?? {};
  const bars = categoryBars(categories, now, before ?? EMPTY, chosen);
  const largest = Math.max(1, ...bars.map((bar) => Math.max(bar.count, bar.before)));
  const shown = isWhole || isTable ? bars : bars.slice(0, FIRST_BARS);
  const nameOf = (bar: CategoryBar) => (i18n.language === "en" ? bar.nameEn : bar.nameSv);
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  return (
    <PanelSection
      title={t("map.what")}
      note={
        before && (
          <span className={styles.key}>
            <i className={styles.tickKey} />
            {t(`map.compared_${compare}`)}
          </span>
        )
      }
      actions={
        <>
          {!isTable && bars.length > FIRST_BARS && (
            <button type="button" className={styles.more} onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? t("map.showFewer") : t("map.showAllKinds", { count: bars.length })}
            </button>
          )}
          <ChartActions
            isTable={isTable}
            onTable={setIsTable}
            eventsAddress={eventsAddress}
            name={t("map.what")}
            onExport={async () => {
              const { categoriesOrder } = await import("../export/chart-orders.ts");
              const asked = { question, isWeighted, isCompared: before !== null };
              await exportFile((words) => categoriesOrder(bars, asked, words));
            }}
          />
        </>
      }
    >
      <ChartState answer={answer} height={FIRST_BARS * ROW_PX} title={t("map.whatFailed")}>
        {bars.length === 0 && <NothingInSelection />}
        {isTable ? (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("map.kind")}</th>
                <th scope="col">{t("map.count")}</th>
                {before && <th scope="col">{t(`map.compared_${compare}`)}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((bar) => (
                <tr key={bar.key}>
                  <th scope="row">{nameOf(bar)}</th>
                  <td>{format.number(bar.count, 1)}</td>
                  {before && <td>{format.number(bar.before, 1)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <ul data-stale={answer.isStale || undefined} className={styles.bars}>
            {shown.map((bar) => (
              <li key={bar.key}>
                <button
                  type="button"
                  className={styles.row}
                  data-faded={!bar.isChosen || undefined}
                  aria-pressed={chosen.includes(bar.key)}
                  onClick={() => toggle(bar.key)}
                >
                  <span className={styles.name}>{nameOf(bar)}</span>
                  <Bar bar={bar} largest={largest} isCompared={before !== null} />
                  <span className={styles.count}>
                    {format.number(bar.count, isWeighted && bar.count < 10 ? 1 : 0)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </ChartState>
    </PanelSection>
  );
});

function Bar({
  bar,
  largest,
  isCompared,
}: {
  readonly bar: CategoryBar;
  readonly largest: number;
  readonly isCompared: boolean;
}) {
  return (
    <svg className={styles.bar} viewBox="0 0 150 14" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width={(bar.count / largest) * 146} height="10" className={styles.fill} />
      {isCompared && <rect x={(bar.before / largest) * 146} width="2" height="14" className={styles.tick} />}
    </svg>
  );
}
