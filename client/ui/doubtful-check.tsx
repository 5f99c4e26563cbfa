import { useTranslation } from "react-i18next";
import { isDoubtful } from "../api/is-doubtful.ts";
import styles from "./small-form.module.css";

interface DoubtfulCheckProps {
  readonly error: unknown;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** Where a text was refused for what may name somebody: its writer reads it and says that it does not. */
export function DoubtfulCheck({ error, isChecked, onCheck }: DoubtfulCheckProps) {
  const { t } = useTranslation();
  if (!isDoubtful(error)) return null;
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onCheck(event.target.checked)} />
      {t("common.checkedText")}
    </label>
  );
}

/** What `DoubtfulBox` is called among the fields of its form. */
export const TEXT_CHECKED = "isTextChecked";

/** The same as a field of a form whose fields are read when it is sent. */
export function DoubtfulBox({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!isDoubtful(error)) return null;
  return (
    <label className={styles.check}>
      <input type="checkbox" name={TEXT_CHECKED} />
      {t("common.checkedText")}
    </label>
  );
}
