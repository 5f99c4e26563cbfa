import { useTranslation } from "react-i18next";
import { useSession } from "../../api/use-session.ts";
import { canReport } from "../../state/access.ts";
import { EmptyState } from "../../ui/notes.tsx";
import { CentredMessage, PageHeading } from "../../ui/page.tsx";
import { RatesCard } from "./rates-card.tsx";
import { ReminderNote } from "./reminder-note.tsx";
import { ReportForm } from "./report-form.tsx";
import { ReportList } from "./report-list.tsx";
import { ReportSummary } from "./report-summary.tsx";
import styles from "./reports-screen.module.css";
import { WeekSummaries } from "./week-summaries.tsx";

/** Rapporter: a short report of what, where and when for those who may write; all of them for the analyst. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { role, areaIds } = useSession();
  if (!canReport(role)) {
    return (
      <div>
        <PageHeading title={t("reports.titleAll")} note={t("reports.noteAll")} />
        <div className={styles.all}>
          <ReportList title={t("reports.all")} />
          <div className={styles.side}>
            <RatesCard />
            <WeekSummaries />
            <ReportSummary />
          </div>
        </div>
      </div>
    );
  }
  if (areaIds.length === 0) {
    return (
      <CentredMessage>
        <EmptyState title={t("reports.noAreaTitle")}>{t("reports.noAreaText")}</EmptyState>
      </CentredMessage>
    );
  }
  return (
    <div>
      <PageHeading title={t("reports.title")} note={t("reports.note")} />
      <ReminderNote />
      <div className={styles.own}>
        <ReportForm />
        <div className={styles.side}>
          <ReportList title={t("reports.own")} note={t("reports.ownNote")} />
          <WeekSummaries />
        </div>
      </div>
    </div>
  );
}
