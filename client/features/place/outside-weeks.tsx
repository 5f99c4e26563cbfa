import { useTranslation } from "react-i18next";
import { useFormat } from "../../text/use-format.ts";
import { type PlaceWeekPoint, weekPeriod } from "./place-series.ts";
import { RowCount } from "./row-count.tsx";
import styles from "./trend-card.module.css";
import type { RowsAddress } from "./use-place-model.ts";

/** The weeks outside of what was expected, each with its number, which opens its rows. */
export function OutsideWeeks({
  alarms,
  lulls,
  rowsAddress,
}: {
  readonly alarms: readonly PlaceWeekPoint[];
  readonly lulls: readonly PlaceWeekPoint[];
  readonly rowsAddress: RowsAddress;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const listed = (weeks: readonly PlaceWeekPoint[]) =>
    weeks.map((point, at) => (
      <span key={point.key}>
        {at > 0 && ", "}
        {format.week(point)}:{" "}
        <RowCount to={rowsAddress && rowsAddress({ period: weekPeriod(point) })} of={format.week(point)}>
          {format.number(point.count)}
        </RowCount>
      </span>
    ));
  if (alarms.length + lulls.length === 0) return <p className={styles.outside}>{t("place.noneOutside")}</p>;
  return (
    <p className={styles.outside}>
      {alarms.length > 0 && (
        <span>
          {t("place.weeksOver")} {listed(alarms)}.
        </span>
      )}{" "}
      {lulls.length > 0 && (
        <span>
          {t("place.weeksUnder")} {listed(lulls)}.
        </span>
      )}
    </p>
  );
}
