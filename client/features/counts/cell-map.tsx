import { useTranslation } from "react-i18next";
import type { Cells } from "#core/contract/reference.ts";
import { useAreas, useGroupAreas } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { framed, pathOf, polygonsOf, ringPath } from "../../ui/outline-path.ts";
import { type CellTally, cornersOf } from "./cell-tally.ts";
import { classOf, classStarts } from "./count-class.ts";
import styles from "./counts-screen.module.css";

const WIDTH = 900;

export interface CellMapProps {
  readonly cells: Cells;
  readonly tallies: readonly CellTally[];
}

/** Hexagons of 200 m, darker where there are more; over one's own areas, or the whole municipality. */
export function CellMap({ cells, tallies }: CellMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { areaIds } = useSession();
  const { data: areas } = useAreas();
  const groups = useGroupAreas();
  const own = areas?.features.filter(({ id }) => areaIds.includes(Number(id))) ?? [];
  const around = own.length > 0 ? own : groups;
  if (around.length === 0) return null;
  const frame = framed(
    around.flatMap(({ geometry }) => polygonsOf(geometry).flat()),
    WIDTH,
  );
  const corners = cornersOf(cells);
  const starts = classStarts(tallies[0]?.count ?? 1);
  const classes = [styles.class1, styles.class2, styles.class3, styles.class4, styles.class5, styles.class6];
  return (
    <>
      <svg
        className={styles.map}
        viewBox={`0 0 ${WIDTH} ${frame.height}`}
        role="img"
        aria-label={t("counts.mapLabel")}
      >
        <path
          className={styles.land}
          d={cells.ids
            .map((id, index) => (cells.onLand[index] ? ringPath(corners.get(id) ?? [], frame) : ""))
            .join("")}
        />
        {tallies.map(({ cell, count }) => (
          <path
            key={cell}
            className={classes[classOf(count, starts) - 1]}
            d={ringPath(corners.get(cell) ?? [], frame)}
          >
            <title>{format.number(count)}</title>
          </path>
        ))}
        {around.map(({ id, geometry }) => (
          <path key={id} className={styles.area} d={pathOf(geometry, frame)} />
        ))}
      </svg>
      <ul className={styles.legend} aria-label={t("counts.legend")}>
        {starts.map((start, index) => {
          const next = starts[index + 1];
          const isOne = next === start + 1;
          return (
            <li key={start}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M7 1 12.2 4v6L7 13 1.8 10V4z" className={classes[index]} />
              </svg>
              {format.number(start)}
              {next === undefined ? "+" : !isOne && `–${format.number(next - 1)}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
