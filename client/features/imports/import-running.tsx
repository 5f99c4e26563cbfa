import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportProgress } from "#core/contract/import.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./import-running.module.css";
import type { ImportFlow, ImportStep } from "./use-import-flow.ts";

export interface ImportRunningProps {
  readonly flow: ImportFlow;
  readonly step: Extract<ImportStep, { kind: "run" }>;
}

/** An import under way: how far it has come, and the way to stop it. */
export function ImportRunning({ flow, step: { progress, isStopping } }: ImportRunningProps) {
  const { t } = useTranslation();
  return (
    <Card
      title={t("imports.running", { file: flow.file?.name ?? "" })}
      actions={
        <Button icon={X} disabled={isStopping || progress === null} onClick={flow.stop}>
          {t(isStopping ? "imports.stopping" : "imports.stop")}
        </Button>
      }
    >
      <ProgressBar progress={progress} />
      <p className={styles.counts} role="status">
        <ProgressText progress={progress} />
      </p>
      <p className={styles.note}>{t("imports.runningNote")}</p>
    </Card>
  );
}

function ProgressBar({ progress }: { readonly progress: ImportProgress | null }) {
  const { t } = useTranslation();
  const share =
    progress && progress.rowsTotal > 0 ? Math.min(1, progress.rowsRead / progress.rowsTotal) : null;
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={t("imports.progress")}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={classNames(styles.fill, percent === undefined && styles.unknown)}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}

function ProgressText({ progress }: { readonly progress: ImportProgress | null }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (progress === null) return t("imports.sending");
  const { rowsRead, rowsTotal, rowsAccepted, rowsRejected } = progress;
  return t("imports.progressText", {
    read: number(rowsRead),
    total: number(rowsTotal),
    accepted: number(rowsAccepted),
    rejected: number(rowsRejected),
  });
}
