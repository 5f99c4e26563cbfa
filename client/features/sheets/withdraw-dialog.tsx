import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWithdrawSheet } from "../../api/use-place-sheets.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./sheet-screen.module.css";

const LEAST = 3;

/** Asks for the reason why a sheet is withdrawn. */
export function WithdrawDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawSheet(id);
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      title={t("sheets.withdrawTitle")}
      confirmLabel={t("sheets.withdraw")}
      isBusy={withdraw.isPending || reason.trim().length < LEAST}
      error={withdraw.isError && <ErrorNote title={t("sheets.withdrawFailed")} error={withdraw.error} />}
      onConfirm={() => withdraw.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      {t("sheets.withdrawText")}
      <TextField
        className={styles.reason}
        label={t("sheets.withdrawReason")}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
