import { FilePlus2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ListedSheet } from "#core/contract/place-sheet.ts";
import { usePlaceSheets } from "../../api/use-place-sheets.ts";
import { useSession } from "../../api/use-session.ts";
import { canPublish } from "../../state/access.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import styles from "./sheets-screen.module.css";

/** Platsblad: every place sheet one may know of, by group and meeting. */
export function SheetsScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data, error, refetch } = usePlaceSheets();
  const groups = [...new Set(data?.map(({ groupName }) => groupName))];
  return (
    <div>
      <PageHeading
        title={t("sheets.title")}
        note={t("sheets.note")}
        actions={
          canPublish(role) && (
            <ButtonLink variant="primary" icon={FilePlus2} to="/platsblad/nytt">
              {t("sheets.new")}
            </ButtonLink>
          )
        }
      />
      <div className={styles.middle}>
        {!data && error && (
          <ErrorNote title={t("sheets.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonLines />}
        {data?.length === 0 && <EmptyState title={t("sheets.none")}>{t("sheets.noneText")}</EmptyState>}
        {groups.map((group) => (
          <Card key={group} title={group}>
            <Meetings sheets={data?.filter(({ groupName }) => groupName === group) ?? []} />
          </Card>
        ))}
      </div>
    </div>
  );
}

function Meetings({ sheets }: { readonly sheets: readonly ListedSheet[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return [...new Set(sheets.map(({ meetingOn }) => meetingOn))].map((day) => (
    <section key={day} className={styles.meeting}>
      <h3>{t("sheets.meeting", { day: format.day(day, true) })}</h3>
      <ul>
        {sheets
          .filter(({ meetingOn }) => meetingOn === day)
          .map((sheet) => (
            <li key={sheet.id} className={styles.row}>
              <Link className={styles.name} to={`/platsblad/${sheet.id}`}>
                {sheet.placeName}
              </Link>
              <span className={styles.meta}>
                {format.day(sheet.period.from, true)} – {format.day(addDays(sheet.period.to, -1), true)}
              </span>
              <span className={styles.marks}>
                {sheet.isExample && <Badge tone="example">{t("sheets.example")}</Badge>}
                {sheet.withdrawnReason !== null && (
                  <Badge tone="stale" title={sheet.withdrawnReason}>
                    {t("sheets.withdrawn")}
                  </Badge>
                )}
              </span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
