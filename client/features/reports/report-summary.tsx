import { useTranslation } from "react-i18next";
import { useReportsSummary } from "../../api/use-own-reports.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./reports-screen.module.css";

/** How the last weeks were answered: silence differs from calm. */
export function ReportSummary() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useReportsSummary();
  return (
    <Card title={t("reports.summary")} note={t("reports.summaryNote")}>
      {!data && error && (
        <ErrorNote title={t("reports.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data?.length === 0 && <p className={styles.meta}>{t("reports.summaryNone")}</p>}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("reports.summaryWeek")}</th>
              <th scope="col">{t("reports.summaryArea")}</th>
              <th scope="col" className={styles.number}>
                {t("reports.answered")}
              </th>
              <th scope="col" className={styles.number}>
                {t("reports.count")}
              </th>
              <th scope="col" className={styles.number}>
                {t("reports.calm")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ week, areaId, areaName, answered, reports, calm }) => (
              <tr key={`${week} ${areaId}`}>
                <td>{format.week(weekOfDate(week))}</td>
                <td>{areaName}</td>
                <td className={styles.number}>{format.number(answered)}</td>
                <td className={styles.number}>{format.number(reports)}</td>
                <td className={styles.number}>{format.number(calm)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
