import { useTranslation } from "react-i18next";
import type { GroupGrounds } from "#core/contract/group-grounds.ts";
import { useAreas } from "../../api/use-reference.ts";
import { framed, middleOf, pathOf, polygonsOf } from "../../ui/outline-path.ts";
import styles from "./group-grounds.module.css";

interface GroundsMapProps {
  readonly groups: GroupGrounds["groups"];
  readonly parts: GroupGrounds["parts"];
}

const WIDTH = 520;

/** The areas, each with the number of the group it is in; the list beside says the same. */
export function GroundsMap({ groups, parts }: GroundsMapProps) {
  const { t } = useTranslation();
  const { data } = useAreas();
  const drawn = parts.flatMap((part) => {
    const outline = data?.features.find(({ id }) => Number(id) === part.id);
    return outline === undefined ? [] : [{ ...part, geometry: outline.geometry }];
  });
  if (drawn.length === 0) return <div className={styles.map} />;
  const frame = framed(
    drawn.flatMap(({ geometry }) => polygonsOf(geometry).flat()),
    WIDTH,
  );
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${WIDTH} ${frame.height}`}
      role="img"
      aria-label={t("groups.groundMap")}
    >
      {drawn.map(({ id, name, geometry, groupId }) => {
        const at = groups.findIndex((group) => group.id === groupId);
        return (
          <path
            key={id}
            d={pathOf(geometry, frame)}
            className={at < 0 ? styles.part : styles[`part${at % 4}`]}
          >
            <title>{name}</title>
          </path>
        );
      })}
      {drawn.map(({ id, geometry, groupId }) => {
        const at = groups.findIndex((group) => group.id === groupId);
        const [x, y] = middleOf(geometry, frame);
        return (
          <text key={id} x={x} y={y} className={styles.mark} aria-hidden="true">
            {at < 0 ? "–" : at + 1}
          </text>
        );
      })}
    </svg>
  );
}
