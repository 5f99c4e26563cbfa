import { Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ImportPreview } from "#core/contract/import.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./import-check.module.css";
import type { ImportFlow } from "./use-import-flow.ts";

export interface RunBarProps {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
}

/** How many rows would come in, and the deed that takes them in. */
export function RunBar({ flow, preview }: RunBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const good = preview.canImport ? preview.rowsTotal - preview.rowsRejected : 0;
  return (
    <div className={styles.bar}>
      <span className={styles.count} role="status">
        {preview.canImport ? <RowsReady preview={preview} /> : t("imports.cannotImport")}
      </span>
      <Button onClick={flow.startOver}>{t("common.cancel")}</Button>
      <Button variant="primary" icon={Upload} disabled={good === 0 || flow.isPreviewing} onClick={flow.run}>
        {t("imports.run", { count: good, shown: format.number(good) })}
      </Button>
    </div>
  );
}

function RowsReady({ preview: { rowsTotal, rowsRejected } }: Pick<RunBarProps, "preview">) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const good = rowsTotal - rowsRejected;
  return (
    <>
      <b>{t("imports.rowsReady", { good: number(good), total: number(rowsTotal) })}</b>{" "}
      {rowsRejected > 0 &&
        good > 0 &&
        t("imports.rowsRefused", { count: rowsRejected, shown: number(rowsRejected) })}
    </>
  );
}
