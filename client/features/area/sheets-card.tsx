import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePlaceSheets } from "../../api/use-place-sheets.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import styles from "./area-screen.module.css";

const SHOWN = 5;

/** The latest place sheets of one's groups. */
export function SheetsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = usePlaceSheets();
  const latest = data?.toSorted((a, b) => (a.meetingOn < b.meetingOn ? 1 : -1)).slice(0, SHOWN);
  return (
    <Card title={t("area.sheetsTitle")}>
      {!data && error && (
        <ErrorNote title={t("sheets.failed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={2} />}
      {latest?.length === 0 && <p className={styles.meta}>{t("area.sheetsNone")}</p>}
      {latest && latest.length > 0 && (
        <>
          <ul className={styles.list}>
            {latest.map((sheet) => (
              <li key={sheet.id} className={styles.row}>
                <Link className={styles.rowName} to={`/platsblad/${sheet.id}`}>
                  {sheet.placeName}
                </Link>
                <span className={styles.meta}>
                  {t("sheets.meeting", { day: format.day(sheet.meetingOn, true) })}
                </span>
                {sheet.withdrawnReason !== null && <Badge>{t("sheets.withdrawn")}</Badge>}
              </li>
            ))}
          </ul>
          <ButtonLink size="sm" to="/platsblad">
            {t("area.sheetsAll")}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}
