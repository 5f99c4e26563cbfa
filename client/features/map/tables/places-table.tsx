import { useCallback, useMemo } from "react";
import { Link } from "react-router";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { useFormat } from "../../../text/use-format.ts";
import { type RankedPlace, rankPlaces } from "../ranked/rank-places.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import { CountedTable } from "./counted-table.tsx";
import styles from "./map-tables.module.css";
import type { TableColumn, TableWords } from "./table-column.ts";

/** How many events lie at each place, the most first. */
export function PlacesTable({ model }: { readonly model: MapModel }) {
  const format = useFormat();
  const address = useEventsAddress();
  const { selection, index, isWeighted, update } = model;
  const cells = selection.cells.data;
  const rows = useMemo(() => {
    if (!cells) return null;
    const { landCells, areas } = index;
    const { counts, total } = cells;
    return rankPlaces(areas, counts, { landCells, total, limit: Infinity, fewest: 0 });
  }, [cells, index]);
  const onMap = rows?.reduce((sum, row) => sum + row.count, 0) ?? 0;
  const columns = useCallback(
    (words: TableWords): TableColumn<RankedPlace>[] => {
      const nameOf = (place: RankedPlace) =>
        place.isNamed ? place.name : words.t("map.cellNear", { place: place.name });
      const number = (count: number) => format.number(count, isWeighted ? 1 : 0);
      return [
        {
          key: "place",
          label: words.t("map.place"),
          width: "minmax(140px, 3fr)",
          value: nameOf,
          render: (place) => (
            <button type="button" className={styles.choose} onClick={() => update({ place: place.key })}>
              {nameOf(place)}
            </button>
          ),
          foot: words.t("map.tableSum"),
        },
        {
          key: "count",
          label: words.t("map.count"),
          width: "minmax(64px, 1fr)",
          decimals: 1,
          value: (place) => exportedNumber(place.count),
          render: (place) => (
            <Link
              to={address({ cell: place.cells })}
              aria-label={words.t("map.showEventsAt", { number: number(place.count), place: nameOf(place) })}
            >
              {number(place.count)}
            </Link>
          ),
          foot: number(onMap),
        },
        {
          key: "share",
          label: words.t("map.share"),
          width: "minmax(64px, 1fr)",
          decimals: 1,
          value: (place) => exportedNumber(place.share),
          render: (place) => format.share(place.share),
          foot: format.share(cells && cells.total > 0 ? onMap / cells.total : 0),
        },
        {
          key: "hexagons",
          label: words.t("map.hexagons"),
          width: "minmax(72px, 1fr)",
          decimals: 0,
          isMinor: true,
          value: (place) => place.cells.length,
        },
      ];
    },
    [address, cells, format, isWeighted, onMap, update],
  );
  return (
    <CountedTable
      model={model}
      what="platser"
      titleKey="exports.placesTitle"
      rows={rows}
      rowKey={(place) => place.key}
      columns={columns}
      geometry={({ position }) => ({ type: "Point", coordinates: position })}
    />
  );
}
