import styles from "./campaigns.module.css";

interface WeekBarsProps {
  readonly label: string;
  readonly weeks: readonly { readonly week: number; readonly now: number; readonly before: number }[];
}

const WIDTH = 520;
const HEIGHT = 120;
const FOOT = 18;
const MOST_BAR = 26;

/** Each week's events now, filled, beside the years before, hollow; bars from nought. The table beside says the same. */
export function WeekBars({ label, weeks }: WeekBarsProps) {
  const most = Math.max(1, ...weeks.flatMap(({ now, before }) => [now, before]));
  const step = WIDTH / weeks.length;
  const bar = Math.min(MOST_BAR, step / 2.6);
  const tall = (count: number) => (count / most) * (HEIGHT - FOOT - 14);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.bars} role="img" aria-label={label}>
      <path className={styles.base} d={`M0 ${HEIGHT - FOOT}H${WIDTH}`} />
      {weeks.map(({ week, now, before }, at) => {
        const middle = (at + 0.5) * step;
        const ground = HEIGHT - FOOT;
        return (
          <g key={week}>
            <rect
              className={styles.before}
              x={middle - bar - 1}
              y={ground - tall(before)}
              width={bar}
              height={tall(before)}
            />
            <rect
              className={styles.now}
              x={middle + 1}
              y={ground - tall(now)}
              width={bar}
              height={tall(now)}
            />
            <text className={styles.count} x={middle + 1 + bar / 2} y={ground - tall(now) - 3}>
              {now}
            </text>
            <text className={styles.weekName} x={middle} y={HEIGHT - 4}>
              {week}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
