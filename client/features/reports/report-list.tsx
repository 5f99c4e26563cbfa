import { useTranslation } from "react-i18next";
import type { OwnReport } from "#core/contract/own-report.ts";
import { ROLES } from "#core/contract/session.ts";
import { useOwnReports, useTakeBackReport } from "../../api/use-own-reports.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { ReviewReport } from "./review-report.tsx";
import styles from "./reports-screen.module.css";

/** The reports one may read, newest first. */
export function ReportList({ title, note }: { readonly title: string; readonly note?: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useOwnReports();
  return (
    <Card title={title} note={note}>
      {!data && error && (
        <ErrorNote title={t("reports.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data?.length === 0 && <EmptyState title={t("reports.none")}>{t("reports.noneText")}</EmptyState>}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Report({ report }: { readonly report: OwnReport }) {
  const { t } = useTranslation();
  const { municipality, role: ownRole, isViewAs } = useSession();
  const mayReview = ownRole === "planner" && !isViewAs;
  const format = useFormat(municipality.timeZone);
  const takeBack = useTakeBackReport();
  const told = format.dateTime(report.createdAt);
  const role = ROLES.find((one) => one === report.role);
  return (
    <li className={styles.item}>
      <div className={styles.told}>
        <span className={styles.kind}>{t(`reports.kind_${report.kind}`)}</span>
        {", "}
        {report.placeName ?? report.areaName}
        <span className={styles.meta}>
          {intervalOf(report, format)}
          {report.certainty && ` · ${t(`reports.certainty_${report.certainty}`)}`}
          {role && ` · ${t(`role.${role}`)}`}
          {` · ${t("reports.told", { time: told })}`}
        </span>
        {report.text && <p className={styles.text}>{report.text}</p>}
        {takeBack.isError && <ErrorNote title={t("reports.notTakenBack")} error={takeBack.error} />}
      </div>
      {report.kind !== "nothing" && report.state !== "new" && (
        <Badge tone={report.state === "accepted" ? "fresh" : "outline"}>
          {t(`reports.state_${report.state}`)}
        </Badge>
      )}
      {report.isExample && <Badge tone="example">{t("shell.exampleData")}</Badge>}
      {report.canTakeBack && (
        <Button
          size="sm"
          aria-label={t("reports.takeBackNamed", { time: told })}
          disabled={takeBack.isPending}
          onClick={() => takeBack.mutate(report.id)}
        >
          {t("reports.takeBack")}
        </Button>
      )}
      {mayReview && report.kind !== "nothing" && <ReviewReport report={report} />}
    </li>
  );
}

function intervalOf({ kind, from, to }: OwnReport, format: ReturnType<typeof useFormat>): string {
  if (kind === "nothing") return `${format.date(from)}–${format.date(new Date(Date.parse(to) - 1))}`;
  const end = format.date(from) === format.date(to) ? format.time(to) : format.dateTime(to);
  return `${format.dateTime(from)}–${end}`;
}
