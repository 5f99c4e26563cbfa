import { X } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ViewState } from "../../state/view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/notes.tsx";
import { rankPlaces } from "./ranked/rank-places.ts";
import type { CellCounts } from "./selection/selection-answers.ts";
import type { PlaceIndex } from "./use-places.ts";
import styles from "./map-table.module.css";

export interface MapTableProps {
  readonly cells: CellCounts | null;
  readonly index: PlaceIndex;
  readonly isWeighted: boolean;
  readonly eventsAddress: (narrowing: Partial<ViewState>) => string;
  readonly onChoose: (key: string) => void;
  /** Absent where there is no map to go back to. */
  readonly onClose?: (() => void) | undefined;
}

const MOST_ROWS = 400;

/** The map as a table: how many events lie at each place, the most first. */
export function MapTable({ cells, index, isWeighted, eventsAddress, onChoose, onClose }: MapTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = useMemo(() => {
    if (!cells) return [];
    const { landCells, areas } = index;
    return rankPlaces(areas, cells.counts, {
      landCells,
      total: cells.total,
      order: "count",
      limit: MOST_ROWS,
    });
  }, [cells, index]);
  const countText = (count: number) => format.number(count, isWeighted ? 1 : 0);
  const shareText = (count: number) => format.share(cells && cells.total > 0 ? count / cells.total : 0);
  const onMap = rows.reduce((sum, row) => sum + row.count, 0);
  return (
    <section className={styles.frame} aria-labelledby="map-table" tabIndex={-1}>
      <div className={styles.head}>
        <h2 id="map-table">{t("map.mapTable")}</h2>
        {onClose && (
          <Button size="sm" icon={X} onClick={onClose}>
            {t("map.backToMap")}
          </Button>
        )}
      </div>
      {cells && rows.length === 0 && <EmptyState title={t("map.nothingInSelection")} />}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("map.place")}</th>
              <th scope="col">{t("map.count")}</th>
              <th scope="col">{t("map.share")}</th>
              <th scope="col">{t("map.hexagons")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = row.isNamed ? row.name : t("map.cellNear", { place: row.name });
              const number = countText(row.count);
              return (
                <tr key={row.key}>
                  <th scope="row">
                    <button type="button" onClick={() => onChoose(row.key)}>
                      {name}
                    </button>
                  </th>
                  <td>
                    <Link
                      to={eventsAddress({ cell: row.cells })}
                      aria-label={t("map.showEventsAt", { number, place: name })}
                    >
                      {number}
                    </Link>
                  </td>
                  <td>{format.share(row.share)}</td>
                  <td>{format.number(row.cells.length)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("map.tableSum")}</th>
              <td>{countText(onMap)}</td>
              <td>{shareText(onMap)}</td>
              <td>{format.number(rows.reduce((sum, row) => sum + row.cells.length, 0))}</td>
            </tr>
            {cells && cells.withoutCell > 0 && (
              <tr>
                <th scope="row">{t("map.tableWithoutCell")}</th>
                <td>{countText(cells.withoutCell)}</td>
                <td>{shareText(cells.withoutCell)}</td>
                <td>{format.number(0)}</td>
              </tr>
            )}
          </tfoot>
        </table>
      )}
    </section>
  );
}
