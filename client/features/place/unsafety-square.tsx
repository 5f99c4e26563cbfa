import { useTranslation } from "react-i18next";
import type { TargetItem } from "#core/contract/targets.ts";
import styles from "./place-screen.module.css";

/** The 2 × 2 of events and unsafety, with the square the place stands in filled, and the same in words. */
export function UnsafetySquare({ unsafety: { crime, unsafety } }: Pick<TargetItem, "unsafety">) {
  const { t } = useTranslation();
  const x = crime === "high" ? 9 : 0;
  const y = unsafety === "high" ? 0 : 9;
  return (
    <span className={styles.square} title={t("place.squareHelp")}>
      <svg width="17" height="17" viewBox="0 0 17 17" aria-hidden="true">
        {[0, 9].flatMap((left) =>
          [0, 9].map((top) => (
            <rect
              key={`${left}${top}`}
              className={left === x && top === y ? styles.squareOn : styles.squareOff}
              x={left + 0.5}
              y={top + 0.5}
              width="7"
              height="7"
              rx="1"
            />
          )),
        )}
      </svg>
      {t("place.square", { crime: t(`place.level_${crime}`), unsafety: t(`place.level_${unsafety}`) })}
    </span>
  );
}
