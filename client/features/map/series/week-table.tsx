import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import styles from "./trend-section.module.css";
import { marksOfWeek, type WeekMark } from "./week-marks.ts";
import type { WeekPoint } from "./week-series.ts";

export interface WeekTableProps {
  readonly points: readonly WeekPoint[];
  readonly marks: readonly WeekMark[];
  /** Which part of each week is dark; null where that is not known. */
  readonly dark: readonly (number | null)[];
  readonly isCompared: boolean;
}

/** The series as a table, the latest week first, with what the calendar says of each. */
export function WeekTable({ points, marks, dark, isCompared }: WeekTableProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("map.weeksTable")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("map.week")}</th>
            <th scope="col">{t("map.count")}</th>
            {isCompared && <th scope="col">{t("map.yearBefore")}</th>}
            <th scope="col">{t("map.calendar")}</th>
          </tr>
        </thead>
        <tbody>
          {points
            .map((point, week) => ({ point, onWeek: marksOfWeek(marks, week), part: dark[week] ?? null }))
            .toReversed()
            .map(({ point, onWeek, part }) => (
              <tr key={point.key}>
                <th scope="row">
                  {format.week(point)} {point.year}
                  {point.isPartial && ` (${t("map.notOver")})`}
                </th>
                <td>{format.number(point.count, 1)}</td>
                {isCompared && <td>{format.number(point.lastYear, 1)}</td>}
                <td className={styles.words}>
                  {[
                    ...onWeek.map((mark) => (i18n.language === "en" ? mark.nameEn : mark.nameSv)),
                    ...(part === null ? [] : [t("map.darkShare", { share: format.percent(part) })]),
                  ].join(", ")}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
