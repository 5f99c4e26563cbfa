import { BellRing, CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { reportReminderIcsPath } from "#core/contract/report-week.ts";
import { useReportReminder } from "../../api/use-report-weeks.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { FileLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./weeks.module.css";

/** Which weeks are not told of yet, and reminders to put in one's calendar. */
export function ReminderNote() {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = useReportReminder().data?.missing ?? [];
  return (
    <div className={styles.reminder} role="status">
      <Icon of={BellRing} size={18} />
      <span>
        {missing.length === 0
          ? t("reports.allTold")
          : missing
              .map(({ week, isOver }) =>
                t(isOver ? "reports.weekMissing" : "reports.weekWaits", {
                  week: format.week(weekOfDate(week)),
                }),
              )
              .join(" ")}
      </span>
      <FileLink href={reportReminderIcsPath} download="veckorapport.ics" size="sm" icon={CalendarPlus}>
        {t("reports.remindMe")}
      </FileLink>
    </div>
  );
}
