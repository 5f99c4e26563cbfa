import { useQuery } from "@tanstack/react-query";
import { readMapGround } from "../api/map-ground.ts";
import { classNames } from "./class-names.ts";
import styles from "./stop-map.module.css";
import { drawingOf } from "./map-drawing.ts";

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

const WIDTH = 390;
const LAYERS = ["land-outside", "land", "built-up", "lakes", "roads", "railways"] as const;

/** The stops on a plain ground that the phone keeps: works without coverage. */
export function StopMap({ stops, label, height = 430, hasNames = true, hasRoute = true }: StopMapProps) {
  const size = { width: WIDTH, height };
  const { data: ground } = useQuery({
    queryKey: ["map-ground"],
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readMapGround(LAYERS),
  });
  const { pathOf, pointOf } = drawingOf(stops, size);
  const points = stops.map(pointOf);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      className={styles.map}
      role="img"
      aria-label={`${label}: ${stops.map(({ order, name }) => `${order} ${name}`).join(", ")}`}
    >
      <rect width="100%" height="100%" className={styles.water} />
      {ground?.map(({ name, geometries }) => (
        <path key={name} d={geometries.map(pathOf).join("")} className={styles[name] ?? ""} />
      ))}
      {hasRoute && (
        <polyline points={points.map(([x, y]) => `${x},${y}`).join(" ")} className={styles.route} />
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
          const isRight = x > WIDTH * 0.6;
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
    </svg>
  );
}
