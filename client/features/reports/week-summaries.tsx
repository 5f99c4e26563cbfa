import { useTranslation } from "react-i18next";
import type { WeekSummary } from "#core/contract/report-week.ts";
import { useSendWeekSummary, useWeekSummaries } from "../../api/use-report-weeks.ts";
import { useSession } from "../../api/use-session.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./weeks.module.css";

/** What came of the weeks' reports: read by those who told, sent by the planner. */
export function WeekSummaries() {
  const { t } = useTranslation();
  const { role, isViewAs } = useSession();
  const { data, error, refetch } = useWeekSummaries();
  return (
    <Card title={t("reports.summaries")} note={t("reports.summariesNote")}>
      {!data && error && (
        <ErrorNote title={t("reports.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines />}
      {data?.length === 0 && <p className={styles.none}>{t("reports.summariesNone")}</p>}
      <ul className={styles.summaries}>
        {data?.map((summary) => (
          <Summary
            key={`${summary.week} ${summary.areaId}`}
            summary={summary}
            maySend={role === "planner" && !isViewAs}
          />
        ))}
      </ul>
    </Card>
  );
}

function Summary({ summary, maySend }: { readonly summary: WeekSummary; readonly maySend: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { week, areaId, areaName, answered, expected, calm, kinds, note, sentAt, isExample } = summary;
  return (
    <li className={styles.summary}>
      <b>{`${format.week(weekOfDate(week))}, ${areaName}`}</b>{" "}
      {isExample && <Badge tone="example">{t("shell.exampleData")}</Badge>}
      <p>
        {t("reports.summaryAnswered", { answered, expected, calm })}{" "}
        {kinds.map(({ kind, count }) => `${t(`reports.kind_${kind}`)}: ${format.number(count)}.`).join(" ")}
      </p>
      {note !== "" && <p className={styles.note}>{note}</p>}
      {sentAt !== null ? (
        <small>{t("reports.summarySent", { time: format.date(sentAt) })}</small>
      ) : (
        maySend && <SendForm week={week} areaId={areaId} />
      )}
      {sentAt === null && !maySend && <small>{t("reports.summaryNotSent")}</small>}
    </li>
  );
}

function SendForm({ week, areaId }: { readonly week: string; readonly areaId: number }) {
  const { t } = useTranslation();
  const send = useSendWeekSummary();
  return (
    <form
      className={styles.send}
      onSubmit={(event) => {
        event.preventDefault();
        const note = new FormData(event.currentTarget).get("note");
        send.mutate({ week, areaId, note: typeof note === "string" ? note : "" });
      }}
    >
      <TextField name="note" label={t("reports.summaryNoteLabel")} maxLength={400} size="sm" />
      <Button type="submit" size="sm" disabled={send.isPending}>
        {t("reports.summarySend")}
      </Button>
      {send.isError && <ErrorNote title={t("reports.summaryFailed")} error={send.error} />}
    </form>
  );
}
