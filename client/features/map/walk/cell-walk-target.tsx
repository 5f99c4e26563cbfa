import { lazy, Suspense, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellWalkProps } from "./cell-walk.tsx";
import styles from "./cell-walk-target.module.css";

const CellWalk = lazy(async () => ({ default: (await import("./cell-walk.tsx")).CellWalk }));

/** Where the keyboard goes to walk between hexagons: seen only while it is there. */
export function CellWalkTarget(props: Omit<CellWalkProps, "target">) {
  const { t } = useTranslation();
  const target = useRef<HTMLDivElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const helpId = useId();
  const handlers = { onFocus: () => setIsFocused(true), onBlur: () => setIsFocused(false) };
  return (
    <>
      <div
        ref={target}
        className={styles.target}
        role="application"
        aria-label={t("map.walk")}
        aria-describedby={helpId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
        tabIndex={0}
        {...handlers}
      >
        <span id={helpId} className={styles.help}>
          {t("map.walkHelp")}
        </span>
      </div>
      {isFocused && (
        <Suspense fallback={null}>
          <CellWalk {...props} target={target} />
        </Suspense>
      )}
    </>
  );
}
