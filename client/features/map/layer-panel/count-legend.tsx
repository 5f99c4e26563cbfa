import { useTranslation } from "react-i18next";
import { BREAK_METHODS, type BreakMethod } from "../../../state/view-state.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import { classLabels, colourStepOfClass } from "../canvas/class-breaks.ts";
import styles from "./count-legend.module.css";

export interface CountLegendProps {
  /** Null until the counts are known. */
  readonly breaks: readonly number[] | null;
  readonly cellSizeM: number;
  /** Hexagons whose count rounds to none and that are not drawn. */
  readonly underHalf: number;
}

/** What the hexagons' sizes and colours stand for. */
export function CountLegend({ breaks, cellSizeM, underHalf }: CountLegendProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <div className={styles.classes}>
        <div className={styles.class}>
          <svg width="16" height="12" aria-hidden="true">
            <polygon points="8,1.5 12,3.8 12,8.2 8,10.5 4,8.2 4,3.8" className={styles.hollow} />
          </svg>
          <span>1–2</span>
        </div>
        {breaks === null && <div className={styles.waiting} />}
        {classLabels(breaks ?? []).map((label, index) => {
          const step = colourStepOfClass(index + 1, breaks?.length ?? 0);
          return (
            <div key={label} className={styles.class}>
              <i style={{ background: `var(--count-${step + 2})` }} data-light={step === 0 || undefined} />
              <span>{label}</span>
            </div>
          );
        })}
      </div>
      <div className={styles.unit}>{t("map.perHexagon", { size: cellSizeM })}</div>
      {underHalf > 0 && <div className={styles.unit}>{t("map.underHalf", { count: underHalf })}</div>}
    </div>
  );
}

export interface BreakChoiceProps {
  readonly method: BreakMethod;
  readonly onMethod: (method: BreakMethod) => void;
}

/** How the classes of the hexagons are cut. */
export function BreakChoice({ method, onMethod }: BreakChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.method}>
      <div>{t("map.breaks")}</div>
      <Segmented
        label={t("map.breaks")}
        size="sm"
        choices={BREAK_METHODS.map((value) => ({ value, label: t(`map.breaks_${value}`) }))}
        value={method}
        onChange={onMethod}
      />
    </div>
  );
}
