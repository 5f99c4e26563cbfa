import styles from "./interval-mark.module.css";

export interface IntervalMarkProps {
  /** A ratio and its interval; null for one without bound. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it surely differs from 1, and which way. */
  readonly verdict: "more" | "fewer" | "unclear";
  /** What it says, read aloud and shown on hover. */
  readonly label: string;
  readonly width?: number;
}

const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** The scale runs from a fourth to four times; what lies beyond ends in an arrow. */
const WIDEST = Math.log(4);

/**
 * A ratio on a scale of doublings round 1, with its interval: a filled dot is surely more, a filled square
 * surely fewer, a hollow dot may be chance.
 */
export function IntervalMark({ ratio, low, high, verdict, label, width = 88 }: IntervalMarkProps) {
  const at = (value: number | null) => width / 2 + (clamp(value) / WIDEST) * (width / 2 - 6);
  const [from, to] = [at(low), at(high ?? Infinity)];
  return (
    <svg
      className={styles.mark}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={label}
      data-verdict={verdict}
    >
      <title>{label}</title>
      <path className={styles.even} d={`M${width / 2} 0V${HEIGHT}`} />
      <path className={styles.interval} d={`M${from} ${MIDDLE}H${to}`} />
      {isBeyond(low) && <path className={styles.interval} d={`M${from + 4} ${MIDDLE - 3}l-4 3 4 3`} />}
      {isBeyond(high ?? Infinity) && (
        <path className={styles.interval} d={`M${to - 4} ${MIDDLE - 3}l4 3-4 3`} />
      )}
      {verdict === "fewer" ? (
        <rect className={styles.point} x={at(ratio) - 4} y={MIDDLE - 4} width={8} height={8} />
      ) : (
        <circle className={styles.point} cx={at(ratio ?? Infinity)} cy={MIDDLE} r={4} />
      )}
    </svg>
  );
}

const isBeyond = (value: number | null) => Math.abs(Math.log(value ?? 0)) > WIDEST;

function clamp(value: number | null): number {
  return Math.max(-WIDEST, Math.min(WIDEST, Math.log(value ?? 0)));
}
