import { useTranslation } from "react-i18next";
import type { MeasureEffect } from "#core/contract/measure.ts";
import { useFormat } from "../../text/use-format.ts";
import styles from "./plan-effects.module.css";

export type Estimate = Extract<MeasureEffect, { kind: "estimated" }>;

interface EffectIntervalProps {
  readonly effect: Estimate;
  /** Events fewer and more at the ends, the same for all that stand together. */
  readonly scale: { readonly least: number; readonly most: number };
}

const BOX = { width: 336, left: 14, right: 322, top: 14, bottom: 26 };
const MIDDLE = (BOX.top + BOX.bottom) / 2;

/** Events fewer or more than expected with the interval: filled where it surely differs, hollow where it may be chance. */
export function EffectInterval({ effect, scale: { least, most } }: EffectIntervalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const x = (value: number) => BOX.left + ((BOX.right - BOX.left) * (value - least)) / (most - least);
  const { verdict, difference, low, high } = effect;
  const label = t("plan.effectInterval", {
    difference: format.number(difference),
    low: format.number(low),
    high: format.number(high),
  });
  return (
    <svg
      viewBox={`0 0 ${BOX.width} 42`}
      className={styles.interval}
      role="img"
      aria-label={label}
      data-verdict={verdict}
    >
      <rect
        className={styles.fewer}
        x={BOX.left}
        y={BOX.top}
        width={x(0) - BOX.left}
        height={BOX.bottom - BOX.top}
      />
      <rect
        className={styles.more}
        x={x(0)}
        y={BOX.top}
        width={BOX.right - x(0)}
        height={BOX.bottom - BOX.top}
      />
      <path className={styles.even} d={`M${x(0)} ${BOX.top - 4}V${BOX.bottom + 4}`} />
      <path
        className={styles.range}
        d={`M${x(low)} ${MIDDLE}H${x(high)}M${x(low)} ${MIDDLE - 5}v10M${x(high)} ${MIDDLE - 5}v10`}
      />
      <circle className={styles.point} cx={x(difference)} cy={MIDDLE} r={5} />
      <text x={BOX.left} y={10}>
        {t("plan.effectFewer")}
      </text>
      <text x={BOX.right} y={10} textAnchor="end">
        {t("plan.effectMore")}
      </text>
      {[least, 0, most].map((value) => (
        <text key={value} x={x(value)} y={40} textAnchor="middle">
          {format.number(value)}
        </text>
      ))}
    </svg>
  );
}
