import { UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { TextButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./panels.module.css";
import type { Editing } from "./use-editing.ts";

/** Two planners on one shift: the second is told what the first changed, and chooses. Nothing is lost. */
export function ConflictNote({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation();
  return (
    <div className={styles.conflict} role="alert">
      <Icon of={UsersRound} size={18} />
      <div>
        <b>{t("shifts.conflict")}</b>
        <p>{t("shifts.conflictText", { changes: editing.conflict?.names.join(", ") || "–" })}</p>
        <TextButton onClick={editing.keepMine}>{t("shifts.keepMine")}</TextButton>{" "}
        <TextButton onClick={editing.takeTheirs}>{t("shifts.takeTheirs")}</TextButton>
      </div>
    </div>
  );
}
