import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/api-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, InfoNote } from "../../ui/notes.tsx";
import styles from "./import-failed.module.css";
import { IssueList } from "./issue-list.tsx";
import type { ImportFlow } from "./use-import-flow.ts";

/** An import that was refused or broke off; nothing of it is kept. */
export function ImportFailed({ flow, error }: { readonly flow: ImportFlow; readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Card title={flow.file?.name}>
      <ErrorNote title={t("imports.failed")} error={error} />
      {error instanceof ApiProblem && <IssueList issues={error.issues} />}
      <Ways flow={flow} />
    </Card>
  );
}

/** An import that was stopped; nothing of it is kept. */
export function ImportStopped({ flow }: { readonly flow: ImportFlow }) {
  const { t } = useTranslation();
  return (
    <Card title={flow.file?.name}>
      <InfoNote title={t("imports.stopped")}>{t("imports.stoppedNote")}</InfoNote>
      <Ways flow={flow} />
    </Card>
  );
}

function Ways({ flow }: { readonly flow: ImportFlow }) {
  const { t } = useTranslation();
  return (
    <div className={styles.ways}>
      <Button onClick={flow.backToCheck}>{t("imports.backToCheck")}</Button>
      <Button onClick={flow.startOver}>{t("imports.another")}</Button>
    </div>
  );
}
