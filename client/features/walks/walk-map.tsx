import { useTranslation } from "react-i18next";
import type { WalkPoint } from "#core/contract/safety-walk.ts";
import { classNames } from "../../ui/class-names.ts";
import { discsApart } from "../../ui/discs-apart.ts";
import { GroundMap } from "../../ui/ground-map.tsx";
import styles from "./walks-screen.module.css";

interface WalkMapProps {
  readonly name: string;
  readonly start: { readonly lon: number; readonly lat: number };
  readonly points: readonly WalkPoint[];
}

const RADIUS = 11;
const APART_PX = 25;

/** Where the points of a protocol lie, by their numbers: good ones round, others on their point. */
export function WalkMap({ name, start, points }: WalkMapProps) {
  const { t } = useTranslation();
  const placed = points.flatMap((point, at) => {
    const { lon, lat } = point;
    return lon === null || lat === null ? [] : [{ ...point, lon, lat, number: at + 1 }];
  });
  return (
    <div className={styles.map}>
      <GroundMap
        places={[start, ...placed]}
        label={t("walks.mapLabel", { count: placed.length, name })}
        height={320}
      >
        {(pointOf) =>
          discsApart(placed.map(pointOf), APART_PX).map(([x, y], at) => {
            const point = placed[at];
            if (point === undefined) return null;
            const isGood = point.kind === "good";
            return (
              <g key={point.id} transform={`translate(${x} ${y})`}>
                {isGood ? (
                  <circle r={RADIUS} className={styles.good} />
                ) : (
                  <rect
                    x={-RADIUS}
                    y={-RADIUS}
                    width={2 * RADIUS}
                    height={2 * RADIUS}
                    transform="rotate(45) scale(0.86)"
                    className={classNames(styles.unsafe, point.isUnsafety && styles.counted)}
                  />
                )}
                <text dy="4" className={classNames(styles.number, isGood && styles.numberGood)}>
                  {point.number}
                </text>
              </g>
            );
          })
        }
      </GroundMap>
    </div>
  );
}
