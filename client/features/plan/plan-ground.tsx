import { useTranslation } from "react-i18next";
import { useGroupAreas } from "../../api/use-reference.ts";
import { discsApart } from "../../ui/discs-apart.ts";
import { framed, middleOf, pathOf, polygonsOf } from "../../ui/outline-path.ts";
import type { PlanMark } from "./plan-map-marks.ts";
import styles from "./plan-map.module.css";

interface PlanGroundProps {
  readonly marks: readonly PlanMark[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

const WIDTH = 560;
const SIDE = 10;
const LEAST_DISC = 4;
const MOST_DISC = 12;

/** The groups' areas with what lies in them; the list beside says the same. */
export function PlanGround({ marks, chosen, onChoose }: PlanGroundProps) {
  const { t } = useTranslation();
  const groups = useGroupAreas();
  if (groups.length === 0) return <div className={styles.map} />;
  const frame = framed(
    groups.flatMap(({ geometry }) => polygonsOf(geometry).flat()),
    WIDTH,
  );
  const most = Math.max(1, ...marks.map(({ visits }) => visits));
  const radiusOf = (visits: number) => LEAST_DISC + (MOST_DISC - LEAST_DISC) * Math.sqrt(visits / most);
  const shared = sharedStart(groups.map(({ properties }) => properties.name));
  const at = (mark: PlanMark) => frame.project([mark.lon, mark.lat]);
  // Visits lie where they were made, and first; measures and campaigns of one place stand side by side on them.
  const signs = marks.filter(({ kind }) => kind !== "outing");
  const apart = discsApart(signs.map(at), SIDE + 3);
  const drawn = [
    ...marks
      .filter(({ kind }) => kind === "outing")
      .toSorted((a, b) => b.visits - a.visits)
      .map((mark) => ({ mark, point: at(mark) })),
    ...signs.map((mark, index) => ({ mark, point: apart[index] ?? at(mark) })),
  ];
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${WIDTH} ${frame.height}`}
      role="img"
      aria-label={t("plan.mapLabel", { count: marks.length })}
    >
      {groups.map(({ id, geometry, properties }) => (
        <path key={id} d={pathOf(geometry, frame)} className={styles.group}>
          <title>{properties.name}</title>
        </path>
      ))}
      {groups.map(({ id, geometry, properties }) => {
        const [x, y] = middleOf(geometry, frame);
        return (
          <text key={id} x={x} y={y} className={styles.name} aria-hidden="true">
            {properties.name.slice(shared)}
          </text>
        );
      })}
      {drawn.map(({ mark, point: [x, y] }) => {
        const isChosen = mark.key === chosen;
        return (
          <g
            key={mark.key}
            className={isChosen ? styles.marked : undefined}
            onMouseEnter={() => onChoose(mark.key)}
            onMouseLeave={() => onChoose(null)}
          >
            <MarkShape mark={mark} x={x} y={y} radius={radiusOf(mark.visits)} />
          </g>
        );
      })}
    </svg>
  );
}

// Names that all begin alike are told apart by what follows: whole words only.
function sharedStart([first = "", ...others]: readonly string[]): number {
  let at = 0;
  while (others.length > 0 && at < first.length && others.every((name) => name[at] === first[at])) at++;
  return first.lastIndexOf(" ", at) + 1;
}

interface MarkShapeProps {
  readonly mark: PlanMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function MarkShape({ mark: { kind, title, place }, x, y, radius }: MarkShapeProps) {
  const name = <title>{`${title}, ${place}`}</title>;
  switch (kind) {
    case "outing":
      return (
        <circle cx={x} cy={y} r={radius} className={styles.outing}>
          {name}
        </circle>
      );
    case "measure":
      return (
        <rect x={x - SIDE / 2} y={y - SIDE / 2} width={SIDE} height={SIDE} className={styles.measure}>
          {name}
        </rect>
      );
    case "campaign":
      return (
        <path
          d={`M${x} ${y - SIDE * 0.7}l${SIDE * 0.75} ${SIDE * 1.3}h${-SIDE * 1.5}z`}
          className={styles.campaign}
        >
          {name}
        </path>
      );
  }
}
