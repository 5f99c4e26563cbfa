import { MessageSquarePlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useOwnReports } from "../../api/use-own-reports.ts";
import { useFormat } from "../../text/use-format.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./area-screen.module.css";

const SHOWN = 4;

/** One's own latest reports, and the way to another. */
export function OwnReportsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useOwnReports();
  return (
    <Card title={t("area.reportsTitle")} note={t("area.reportsNote")}>
      {!data && error && (
        <ErrorNote title={t("reports.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={2} />}
      {data?.length === 0 && <p className={styles.meta}>{t("area.reportsNone")}</p>}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {data.slice(0, SHOWN).map((report) => (
            <li key={report.id} className={styles.row}>
              <span className={styles.rowName}>
                {t(`reports.kind_${report.kind}`)}, {report.placeName ?? report.areaName}
              </span>
              <span className={styles.meta}>{format.dateTime(report.from)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <ButtonLink variant="primary" icon={MessageSquarePlus} to="/rapporter">
          {t("area.report")}
        </ButtonLink>
      </div>
    </Card>
  );
}
