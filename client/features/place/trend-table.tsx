import { useTranslation } from "react-i18next";
import { useFormat } from "../../text/use-format.ts";
import { type PlaceWeekPoint, weekPeriod } from "./place-series.ts";
import { RowCount } from "./row-count.tsx";
import styles from "./trend-card.module.css";
import type { RowsAddress } from "./use-place-model.ts";

/** The weeks of a place in words and numbers, each number with its rows. */
export function TrendTable({
  points,
  rowsAddress,
}: {
  readonly points: readonly PlaceWeekPoint[];
  readonly rowsAddress: RowsAddress;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("place.trend")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("place.week")}</th>
            <th scope="col">{t("place.outcome")}</th>
            <th scope="col">{t("place.expectedMean")}</th>
            <th scope="col">{t("place.expectedLeast")}</th>
            <th scope="col">{t("place.expectedMost")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.key} data-alarm={point.isAlarm || point.isLull || undefined}>
              <th scope="row">
                {format.week(point)} {point.year}
              </th>
              <td>
                <RowCount to={rowsAddress && rowsAddress({ period: weekPeriod(point) })} of={point.key}>
                  {format.number(point.count)}
                </RowCount>
                {point.isAlarm && ` ${t("place.over")}`}
                {point.isLull && ` ${t("place.under")}`}
              </td>
              <td>{point.expected === null ? "–" : format.number(point.expected, 1)}</td>
              <td>{point.least === null ? "–" : format.number(point.least)}</td>
              <td>{point.most === null ? "–" : format.number(point.most)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
