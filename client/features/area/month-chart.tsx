import { useTranslation } from "react-i18next";
import { useFormat } from "../../text/use-format.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./month-chart.module.css";
import { monthName } from "./month-name.ts";
import type { Shown } from "./published-table.ts";

export interface MonthChartProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly counts: readonly Shown[];
  /** Whether null says that a total is hidden, not that there are fewer than five. */
  readonly isTotal: boolean;
}

const MOST_NAMED = 14;
// Hidden numbers stand as an empty column of this height, which says nothing of them.
const HIDDEN_PERCENT = 12;

/** One column a month; hidden numbers are hatched and have no height of their own. */
export function MonthChart({ label, months, counts, isTotal }: MonthChartProps) {
  const { i18n, t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const isSparse = months.length > MOST_NAMED;
  const said = (count: Shown) => {
    if (count === null) return t(isTotal ? "area.hidden" : "area.small");
    return count === undefined ? "" : format.number(count);
  };
  return (
    <div className={classNames(styles.chart, isSparse && styles.sparse)} role="img" aria-label={label}>
      {months.map((month, index) => {
        const count = counts[index];
        const height = count === null ? HIDDEN_PERCENT : (100 * (count ?? 0)) / most;
        return (
          <div key={month} className={styles.month} title={`${month}: ${said(count)}`} aria-hidden="true">
            <span className={styles.value}>{!isSparse && said(count)}</span>
            <span className={styles.space}>
              <span
                className={classNames(styles.bar, count === null && styles.hidden)}
                style={{ height: `${height}%` }}
              />
            </span>
            <span className={styles.name}>
              {(!isSparse || month.endsWith("-01")) && monthName(month, i18n.language)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
