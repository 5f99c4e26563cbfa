import { useTranslation } from "react-i18next";
import { useFormat } from "../../text/use-format.ts";
import type { DrawnCell, PlaceDrawing } from "./draw-place.ts";
import { RowCount } from "./row-count.tsx";
import styles from "./place-map.module.css";

/** Where the rows of one hexagon are; null where the role sees no single event. */
export type CellsAddress = ((cell: number) => string) | null;

export interface PlaceMapTableProps {
  readonly drawing: PlaceDrawing;
  readonly cellsAddress: CellsAddress;
  /** Whether the place's hexagons were tested at all. */
  readonly isTested: boolean;
}

/** The hexagons of the drawing in words and numbers, most events first, and what lies around them. */
export function PlaceMapTable({ drawing: { cells, marks }, cellsAddress, isTested }: PlaceMapTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = cells.toSorted((a, b) => b.count - a.count || a.id - b.id);
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("place.mapTable")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("place.hexagon")}</th>
            <th scope="col">{t("place.near_")}</th>
            <th scope="col">{t("place.count")}</th>
            <th scope="col">{t("place.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((cell) => (
            <tr key={cell.id}>
              <th scope="row">{cell.id}</th>
              <td>{nearestMark(cell, marks) ?? "–"}</td>
              <td>
                {cell.count < 0.5 ? (
                  "0"
                ) : (
                  <RowCount
                    to={cellsAddress && cellsAddress(cell.id)}
                    of={`${t("place.hexagon")} ${cell.id}`}
                  >
                    {format.number(cell.count)}
                  </RowCount>
                )}
              </td>
              <td>{verdictOf(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function verdictOf({ isElevated }: DrawnCell): string {
    if (!isTested) return "–";
    return t(isElevated ? "place.clearlyElevated" : "place.mayBeChance");
  }
}

function nearestMark({ centre }: DrawnCell, marks: PlaceDrawing["marks"]): string | null {
  const away = ({ x, y }: PlaceDrawing["marks"][number]) => Math.hypot(x - centre[0], y - centre[1]);
  return marks.toSorted((a, b) => away(a) - away(b))[0]?.name ?? null;
}
