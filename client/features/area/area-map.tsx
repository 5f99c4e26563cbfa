import { useTranslation } from "react-i18next";
import type { Areas } from "#core/contract/reference.ts";
import { useAreas, usePlaces } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { Card } from "../../ui/card.tsx";
import { SkeletonLines } from "../../ui/notes.tsx";
import { framed, pathOf, polygonsOf } from "../../ui/outline-path.ts";
import styles from "./area-map.module.css";

const WIDTH = 392;
const CENTRES = new Set(["centrum", "industriomrade"]);

/** One's areas by their outline, with the parts of the municipality round them and their centres; no points. */
export function AreaMap() {
  const { t } = useTranslation();
  const { data: areas } = useAreas();
  return (
    <Card title={t("area.mapTitle")} note={t("area.mapNote")}>
      {areas ? <Drawing areas={areas} /> : <SkeletonLines lines={4} />}
    </Card>
  );
}

function Drawing({ areas }: { readonly areas: Areas }) {
  const { t } = useTranslation();
  const { areaIds, municipality } = useSession();
  const names = useNames();
  const { data: places } = usePlaces();
  const own = areas.features.filter(({ id }) => areaIds.includes(Number(id)));
  const around = areas.features.filter(({ properties }) => properties.kind === "group");
  // A small area says more with its surroundings.
  const isWhole = own.every(({ properties }) => properties.kind === "group");
  const frame = framed(
    (isWhole ? own : around).flatMap(({ geometry }) => polygonsOf(geometry).flat()),
    WIDTH,
  );
  const centres = places?.features.flatMap(({ id, properties, geometry }) => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    const [x, y] = frame.project([lon, lat]);
    const isShown = CENTRES.has(properties.kind) && x > 8 && x < WIDTH - 60 && y > 12 && y < frame.height - 6;
    return isShown ? [{ id, name: properties.name, rank: properties.rank, x, y }] : [];
  });
  const label = t("area.mapLabel", {
    areas: areaIds.map(names.area).join(", "),
    municipality: municipality.name,
  });
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${frame.height}`} role="img" aria-label={label}>
      {around.map(({ id, geometry }) => (
        <path key={id} d={pathOf(geometry, frame)} className={styles.around} />
      ))}
      {own.map(({ id, geometry }) => (
        <path key={id} d={pathOf(geometry, frame)} className={styles.own} />
      ))}
      {withRoom(centres ?? []).map(({ id, name, x, y }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={2.5} className={styles.centre} />
          <text x={x + 5} y={y + 4} className={styles.name}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Centre {
  readonly id: string | number;
  readonly name: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
}

// The more important first; a name that would lie on another is left out.
function withRoom(centres: readonly Centre[]): Centre[] {
  const placed: Centre[] = [];
  for (const centre of centres.toSorted((a, b) => a.rank - b.rank)) {
    const isClear = placed.every(({ x, y }) => Math.abs(y - centre.y) > 14 || Math.abs(x - centre.x) > 120);
    if (isClear) placed.push(centre);
  }
  return placed;
}
