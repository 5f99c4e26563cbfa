import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MyShift } from "#core/contract/check-in.ts";
import { readMapGround } from "../../api/map-ground.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./duty-map.module.css";
import { drawingOf } from "./map-drawing.ts";
import type { StopState } from "./stop-state.ts";

export interface DutyMapProps {
  readonly stops: MyShift["stops"];
  readonly states: readonly StopState[];
}

const SIZE = { width: 390, height: 430 };
const LAYERS = ["land-outside", "land", "built-up", "lakes", "roads", "railways"] as const;

/** The stops on a plain ground that the phone keeps: works without coverage. */
export function DutyMap({ stops, states }: DutyMapProps) {
  const { t } = useTranslation();
  const { data: ground } = useQuery({
    queryKey: ["map-ground"],
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readMapGround(LAYERS),
  });
  const { pathOf, pointOf } = drawingOf(stops, SIZE);
  const points = stops.map(pointOf);
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className={styles.map}
      role="img"
      aria-label={`${t("duty.mapLabel")}: ${stops.map(({ order, name }) => `${order} ${name}`).join(", ")}`}
    >
      <rect width="100%" height="100%" className={styles.water} />
      {ground?.map(({ name, geometries }) => (
        <path key={name} d={geometries.map(pathOf).join("")} className={styles[name] ?? ""} />
      ))}
      <polyline points={points.map(([x, y]) => `${x},${y}`).join(" ")} className={styles.route} />
      {stops.map((stop, at) => {
        const [x, y] = points[at] ?? [0, 0];
        const isDone = (states[at]?.kind ?? "ahead") !== "ahead" && states[at]?.kind !== "here";
        const isRight = x > SIZE.width * 0.6;
        return (
          <g key={stop.id} transform={`translate(${x} ${y})`}>
            <circle r="13" className={classNames(styles.stop, isDone && styles.done)} />
            <text className={styles.order} dy="5">
              {stop.order}
            </text>
            <text
              x={isRight ? -18 : 18}
              dy="5"
              className={styles.name}
              textAnchor={isRight ? "end" : "start"}
            >
              {stop.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
