import { classNames } from "./class-names.ts";
import { discsApart } from "./discs-apart.ts";
import { GROUND_WIDTH, GroundMap } from "./ground-map.tsx";
import styles from "./stop-map.module.css";

export interface StopMapProps {
  readonly stops: readonly {
    readonly id: string;
    readonly order: number;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
    readonly isDone: boolean;
  }[];
  /** What the map is of; the stops are named after it. */
  readonly label: string;
  readonly height?: number;
  /** False where the names stand beside the map. */
  readonly hasNames?: boolean;
  /** False where the places are no way from one to the next. */
  readonly hasRoute?: boolean;
}

/** How far apart discs stand at least. */
const DISC_PX = 26;

/** The stops on a plain ground that the phone keeps: works without coverage. */
export function StopMap({ stops, label, height = 430, hasNames = true, hasRoute = true }: StopMapProps) {
  return (
    <GroundMap
      places={stops}
      label={`${label}: ${stops.map(({ order, name }) => `${order} ${name}`).join(", ")}`}
      height={height}
    >
      {(pointOf) => {
        const places = stops.map(pointOf);
        const points = discsApart(places, DISC_PX);
        return (
          <>
            {hasRoute && (
              <polyline points={places.map(([x, y]) => `${x},${y}`).join(" ")} className={styles.route} />
            )}
            {stops.map((stop, at) => {
              const [x, y] = points[at] ?? [0, 0];
              return (
                <g key={stop.id} transform={`translate(${x} ${y})`}>
                  <circle r="13" className={classNames(styles.stop, stop.isDone && styles.done)} />
                  <text className={styles.order} dy="5">
                    {stop.order}
                  </text>
                </g>
              );
            })}
            {hasNames &&
              stops.map((stop, at) => {
                const [x, y] = points[at] ?? [0, 0];
                const isRight = x > GROUND_WIDTH * 0.6;
                return (
                  <text
                    key={stop.id}
                    x={isRight ? x - 18 : x + 18}
                    y={y + 5}
                    className={styles.name}
                    textAnchor={isRight ? "end" : "start"}
                  >
                    {stop.name}
                  </text>
                );
              })}
          </>
        );
      }}
    </GroundMap>
  );
}
