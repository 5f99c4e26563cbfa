import styles from "./plain-card.module.css";

interface Interval {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** After a correction for many tests; without one the interval decides. */
  readonly verdict?: "more" | "fewer" | "unclear";
}

const WIDTH = 64;
const MIDDLE = WIDTH / 2;
/** A ratio of 6, or of a sixth, reaches the edge. */
const EDGE = Math.log(6);

/** A ratio's interval beside 1, on a scale of doublings: filled where the difference is sure. */
export function IntervalMark({ ratio, low, high, verdict }: Interval) {
  if (ratio === null || ratio <= 0) return null;
  const at = (value: number) =>
    MIDDLE + (Math.max(-EDGE, Math.min(EDGE, Math.log(Math.max(value, 1e-6)))) / EDGE) * (MIDDLE - 5);
  const isSure = verdict === undefined ? (low ?? 0) > 1 || (high ?? Infinity) < 1 : verdict !== "unclear";
  return (
    <svg className={styles.interval} width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      <line className={styles.one} x1={MIDDLE} x2={MIDDLE} y1="1" y2="13" />
      <line
        className={isSure ? styles.sureLine : styles.unsureLine}
        x1={at(low ?? 0)}
        x2={at(high ?? Infinity)}
        y1="7"
        y2="7"
      />
      <circle className={isSure ? styles.sure : styles.unsure} cx={at(ratio)} cy="7" r="3.6" />
    </svg>
  );
}
