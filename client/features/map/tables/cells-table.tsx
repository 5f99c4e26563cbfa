import { useCallback, useMemo } from "react";
import { Link } from "react-router";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { useFormat } from "../../../text/use-format.ts";
import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import { CountedTable } from "./counted-table.tsx";
import styles from "./map-tables.module.css";
import type { TableColumn, TableWords } from "./table-column.ts";

interface CountedCell {
  readonly cell: HexagonCell;
  readonly count: number;
}

const DEGREE_DECIMALS = 5;

/** How many events lie in each hexagon, the most first; those without any are left out. */
export function CellsTable({ model }: { readonly model: MapModel }) {
  const format = useFormat();
  const address = useEventsAddress();
  const { selection, index, isWeighted, update } = model;
  const cells = selection.cells.data;
  const rows = useMemo(() => {
    if (!cells || index.cells.length === 0) return null;
    return index.cells
      .map((cell): CountedCell => ({ cell, count: cells.counts.get(cell.id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.cell.id - b.cell.id);
  }, [cells, index]);
  const total = cells?.total ?? 0;
  const onMap = rows?.reduce((sum, row) => sum + row.count, 0) ?? 0;
  const columns = useCallback(
    (words: TableWords): TableColumn<CountedCell>[] => {
      const areaOf = ({ cell }: CountedCell) => index.areaOfCell.get(cell.id);
      const number = (count: number) => format.number(count, isWeighted ? 1 : 0);
      return [
        {
          key: "cell",
          label: words.t("tables.cell"),
          width: "minmax(112px, 1fr)",
          value: ({ cell }) => cell.id,
          render: (row) => (
            <button
              type="button"
              className={styles.choose}
              onClick={() => update({ place: areaOf(row)?.key ?? null })}
            >
              {row.cell.id}
            </button>
          ),
          foot: words.t("map.tableSum"),
        },
        {
          key: "place",
          label: words.t("tables.nearest"),
          width: "minmax(110px, 3fr)",
          value: (row) => areaOf(row)?.name ?? null,
        },
        {
          key: "count",
          label: words.t("map.count"),
          width: "minmax(56px, 1fr)",
          decimals: 1,
          value: ({ count }) => exportedNumber(count),
          render: (row) => (
            <Link
              to={address({ cell: [row.cell.id] })}
              aria-label={words.t("map.showEventsAt", {
                number: number(row.count),
                place: `${words.t("tables.cell")} ${row.cell.id}`,
              })}
            >
              {number(row.count)}
            </Link>
          ),
          foot: number(onMap),
        },
        {
          key: "share",
          label: words.t("map.share"),
          width: "minmax(60px, 1fr)",
          decimals: 1,
          value: ({ count }) => exportedNumber(total > 0 ? count / total : 0),
          render: ({ count }) => format.share(total > 0 ? count / total : 0),
          foot: format.share(total > 0 ? onMap / total : 0),
        },
        {
          key: "lat",
          label: words.t("tables.latitude"),
          width: "minmax(80px, 1fr)",
          decimals: DEGREE_DECIMALS,
          isMinor: true,
          value: ({ cell }) => rounded(cell.centre[1]),
        },
        {
          key: "lon",
          label: words.t("tables.longitude"),
          width: "minmax(80px, 1fr)",
          decimals: DEGREE_DECIMALS,
          isMinor: true,
          value: ({ cell }) => rounded(cell.centre[0]),
        },
      ];
    },
    [address, format, index, isWeighted, onMap, total, update],
  );
  return (
    <CountedTable
      model={model}
      what={`hexagoner-${model.view.cellSize}-m`}
      titleKey="exports.cellsTitle"
      rows={rows}
      rowKey={({ cell }) => String(cell.id)}
      columns={columns}
      geometry={({ cell }) => ({ type: "Polygon", coordinates: [cell.corners] })}
    />
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10 ** DEGREE_DECIMALS) / 10 ** DEGREE_DECIMALS;
}
