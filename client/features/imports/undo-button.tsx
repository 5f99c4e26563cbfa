import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Import } from "#core/contract/import.ts";
import { useSession } from "../../api/use-session.ts";
import { useRemoveImport } from "../../api/use-imports.ts";
import { canImport } from "../../state/access.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote } from "../../ui/notes.tsx";

export interface UndoButtonProps {
  readonly item: Import;
  readonly size?: "md" | "sm";
  readonly onUndone?: () => void;
}

/** Undoes one import after asking; a refusal says which later import stands in the way. */
export function UndoButton({ item, size, onUndone }: UndoButtonProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { role } = useSession();
  const undo = useRemoveImport();
  const [isAsking, setIsAsking] = useState(false);
  // Example data go all at once, by the deed of their own.
  if (!item.canUndo || item.isExample || item.rowsAccepted === 0 || !canImport(role)) return null;
  const close = () => {
    setIsAsking(false);
    undo.reset();
  };
  const confirm = () =>
    undo.mutate(item.id, {
      onSuccess: () => {
        close();
        onUndone?.();
      },
    });
  return (
    <>
      <Button size={size} icon={Undo2} onClick={() => setIsAsking(true)}>
        {t("imports.undo")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("imports.undoTitle", { file: item.fileName })}
          confirmLabel={t("imports.undoConfirm")}
          isBusy={undo.isPending}
          error={undo.isError && <ErrorNote title={t("imports.undoFailed")} error={undo.error} />}
          onConfirm={confirm}
          onClose={close}
        >
          {t("imports.undoText", { count: item.rowsAccepted, shown: number(item.rowsAccepted) })}
          {item.rowsUpdated > 0 &&
            ` ${t("imports.undoUpdated", { count: item.rowsUpdated, shown: number(item.rowsUpdated) })}`}
        </ConfirmDialog>
      )}
    </>
  );
}
