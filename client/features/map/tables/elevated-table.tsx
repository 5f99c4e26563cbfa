import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { useFormat } from "../../../text/use-format.ts";
import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import styles from "./map-tables.module.css";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

interface ElevatedRow {
  readonly cell: HexagonCell;
  readonly count: number;
  /** Count over the mean of all land cells. */
  readonly timesEven: number;
}

/** The elevated hexagons, the most events first. */
export function ElevatedTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useEventsAddress();
  const { elevated, index, isWeighted, update, selection, view } = model;
  const found = elevated?.found ?? null;
  const rows = useMemo(() => {
    if (!found || index.cells.length === 0) return null;
    const mean = found.total / Math.max(1, found.tested);
    return index.cells
      .filter(({ id }) => found.ids.has(id))
      .map((cell): ElevatedRow => {
        const count = found.counts.get(cell.id) ?? 0;
        return { cell, count, timesEven: mean > 0 ? count / mean : 0 };
      })
      .sort((a, b) => b.count - a.count || a.cell.id - b.cell.id);
  }, [found, index]);
  const columns = useCallback(
    (words: TableWords): TableColumn<ElevatedRow>[] => [
      {
        key: "cell",
        label: words.t("tables.cell"),
        width: "minmax(112px, 1fr)",
        value: ({ cell }) => cell.id,
        render: ({ cell }) => (
          <button
            type="button"
            className={styles.choose}
            onClick={() => update({ place: index.areaOfCell.get(cell.id)?.key ?? null })}
          >
            {cell.id}
          </button>
        ),
      },
      {
        key: "place",
        label: words.t("tables.nearest"),
        width: "minmax(110px, 3fr)",
        value: ({ cell }) => index.areaOfCell.get(cell.id)?.name ?? null,
      },
      {
        key: "count",
        label: words.t("map.count"),
        width: "minmax(56px, 1fr)",
        decimals: 1,
        value: ({ count }) => exportedNumber(count),
        render: ({ cell, count }) => (
          <Link to={address({ cell: [cell.id] })}>{format.number(count, isWeighted ? 1 : 0)}</Link>
        ),
      },
      {
        key: "timesEven",
        label: words.t("analysis.timesEven"),
        width: "minmax(90px, 1fr)",
        decimals: 1,
        value: ({ timesEven }) => exportedNumber(timesEven),
      },
    ],
    [address, format, index, isWeighted, update],
  );
  const tested = format.number(found?.tested ?? 0);
  return (
    <TableView
      name={t("analysis.tableTitle")}
      rows={rows}
      error={elevated?.error}
      onRetry={elevated?.retry}
      rowKey={({ cell }) => String(cell.id)}
      columns={columns}
      geometry={({ cell }) => ({ type: "Polygon", coordinates: [cell.corners] })}
      file={(words) => ({
        what: `forhojda-hexagoner-${view.cellSize}-m`,
        title: words.t("analysis.tableTitle"),
        question: selection.questions.cells,
        told: "selection",
        notes: [
          words.t("analysis.tableNote", { tested }),
          words.t("analysis.chanceShare", { share: words.t("analysis.oneOf", { number: 100 }) }),
          words.t("analysis.againstEven"),
          `${words.t("map.cellSize")}: ${view.cellSize}`,
          `${words.t("analysis.band")} ${words.t("analysis.bandMetres", { metres: view.band ?? view.cellSize })}`,
        ],
      })}
      note={t("analysis.tableNote", { tested })}
    />
  );
}
