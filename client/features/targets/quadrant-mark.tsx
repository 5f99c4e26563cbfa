import { useTranslation } from "react-i18next";
import type { TargetItem } from "#core/contract/targets.ts";
import styles from "./quadrant-mark.module.css";

/** Where a place stands between what happens and how it feels: crime to the right, unsafety upwards. */
export function QuadrantMark({ unsafety }: Pick<TargetItem, "unsafety">) {
  const { t } = useTranslation();
  const { crime, unsafety: felt } = unsafety;
  const label = t(`targets.quadrant_${crime}_${felt}`);
  const at = { x: crime === "high" ? 13 : 1, y: felt === "high" ? 1 : 13 };
  return (
    <span className={styles.quadrant}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <rect x="1" y="1" width="24" height="24" className={styles.frame} />
        <path d="M13 1v24M1 13h24" className={styles.frame} />
        <rect {...at} width="12" height="12" className={styles.mark} />
      </svg>
      <span>{label}</span>
    </span>
  );
}
