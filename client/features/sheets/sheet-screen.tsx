import { ArrowLeft, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { usePlaceSheet } from "../../api/use-place-sheets.ts";
import { useSession } from "../../api/use-session.ts";
import { canPublish } from "../../state/access.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState, ErrorNote, InfoNote, SkeletonLines } from "../../ui/notes.tsx";
import { CentredMessage } from "../../ui/page.tsx";
import { ApiProblem } from "../../api/api-problem.ts";
import { PlaceSheetPaper } from "./place-sheet-paper.tsx";
import { useWindowTitle } from "../../ui/use-window-title.ts";
import styles from "./sheet-screen.module.css";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** One place sheet: to read, to print and, for the analyst, to withdraw. */
export function SheetScreen() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { id = "" } = useParams();
  const { data, error, refetch } = usePlaceSheet(id);
  const [isAsking, setIsAsking] = useState(false);
  useWindowTitle(data && `${t("sheets.title")}: ${data.placeName}`);
  if (!data) {
    const isMissing = error instanceof ApiProblem && error.status === 404;
    return (
      <CentredMessage>
        {isMissing && <EmptyState title={t("sheets.missingTitle")}>{t("sheets.missingText")}</EmptyState>}
        {error && !isMissing && (
          <ErrorNote title={t("sheets.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!error && <SkeletonLines />}
        {isMissing && <ButtonLink to="/platsblad">{t("sheets.back")}</ButtonLink>}
      </CentredMessage>
    );
  }
  return (
    <div className={styles.screen}>
      <h1 className="visually-hidden">
        {t("sheets.title")}: {data.placeName}
      </h1>
      <div className={styles.deeds}>
        <ButtonLink icon={ArrowLeft} to="/platsblad">
          {t("sheets.back")}
        </ButtonLink>
        <span className={styles.end}>
          {data.sheet && (
            <Button icon={Printer} onClick={() => window.print()}>
              {t("sheets.print")}
            </Button>
          )}
          {canPublish(role) && data.withdrawnReason === null && (
            <Button variant="danger" onClick={() => setIsAsking(true)}>
              {t("sheets.withdraw")}
            </Button>
          )}
        </span>
      </div>
      {data.withdrawnReason !== null && (
        <InfoNote title={t("sheets.withdrawnBecause", { reason: data.withdrawnReason })}>
          {data.placeName}. {t("sheets.withdrawnText")}
        </InfoNote>
      )}
      {data.sheet && <PlaceSheetPaper {...data} sheet={data.sheet} />}
      {isAsking && <WithdrawDialog id={data.id} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
