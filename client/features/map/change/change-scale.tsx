import { useTranslation } from "react-i18next";
import styles from "./change-scale.module.css";

const STEPS = [
  { step: 1, label: "≤ ½" },
  { step: 2, label: "½–⅔" },
  { step: 3, label: "⅔–1" },
  { step: 5, label: "1–1½" },
  { step: 6, label: "1½–2" },
  { step: 7, label: "≥ 2" },
] as const;

/** The scale of sure changes, with its form as well as its colour: down for fewer, up for more. */
export function ChangeScale() {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.scale}>
        {STEPS.map(({ step, label }) => (
          <li key={step}>
            <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
              <path d="M11 1 19.5 5.5v9L11 19 2.5 14.5v-9z" fill={`var(--change-${step})`} />
              <path d={step > 4 ? "M11 5.5 15 13H7z" : "M11 14.5 7 7h8z"} className={styles.sign} />
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <p className={styles.unsure}>
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
          <path d="M7 1.2 11.5 3.6v4.8L7 10.8 2.5 8.4V3.6z" className={styles.hollow} />
        </svg>
        {t("analysis.scaleNote")}
      </p>
    </>
  );
}
