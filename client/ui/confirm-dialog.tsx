import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import styles from "./confirm-dialog.module.css";

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode;
  /** The deed, as a verb: "Ångra importen". */
  readonly confirmLabel: string;
  readonly isBusy?: boolean;
  /** What went wrong when it was tried. */
  readonly error?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that is not easily taken back. Show it by rendering it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, isBusy = false, error, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onCancel={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      {error && <div className={styles.error}>{error}</div>}
      <div className={styles.ways}>
        <Button autoFocus onClick={onClose}>
          {t("common.cancel")}
        </Button>
        {/* Not `disabled`, which would drop the focus on the page behind. */}
        <Button variant="danger" aria-disabled={isBusy} onClick={isBusy ? undefined : onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </dialog>
  );
}
