import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import { periodText } from "../../../text/period-text.ts";
import { ratioText } from "../../../text/ratio-text.ts";
import { useFormat } from "../../../text/use-format.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import type { ChangeRow } from "../change/change-class.ts";
import type { MapModel } from "../use-map-model.ts";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

/** What has changed, by hexagon or area: both counts, their ratio with its interval, and how sure that is. */
export function ChangeTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { change, index, data, selection, view } = model;
  const found = change?.found ?? null;
  const isCell = change?.unit === "cell";
  const nameOf = useCallback(
    ({ key, name }: ChangeRow) => {
      if (isCell) return index.areaOfCell.get(Number(key))?.name ?? key;
      return name ?? data.areas.data?.find(({ id }) => String(id) === key)?.properties.name ?? key;
    },
    [isCell, index, data.areas.data],
  );
  const rows = useMemo(
    () => found && found.rows.toSorted((a, b) => sureness(b) - sureness(a) || b.now - a.now),
    [found],
  );
  const columns = useCallback(
    (words: TableWords): TableColumn<ChangeRow>[] => [
      ...(isCell
        ? [
            {
              key: "cell",
              label: words.t("tables.cell"),
              width: "minmax(100px, 1fr)",
              isMinor: true,
              value: ({ key }: ChangeRow) => key,
            },
          ]
        : []),
      { key: "name", label: words.t("map.place"), width: "minmax(120px, 3fr)", value: nameOf },
      {
        key: "now",
        label: words.t("map.count"),
        width: "minmax(50px, 1fr)",
        decimals: 0,
        value: ({ now }) => now,
      },
      {
        key: "before",
        label: words.t("analysis.before"),
        width: "minmax(50px, 1fr)",
        decimals: 0,
        value: ({ before }) => before,
      },
      {
        key: "ratio",
        label: words.t("analysis.ratio"),
        width: "minmax(110px, 1.4fr)",
        decimals: 2,
        value: ({ ratio }) => optional(ratio),
        render: (row) => ratioText(row, { t, format }),
      },
      {
        key: "low",
        label: words.t("analysis.low"),
        width: null,
        decimals: 2,
        value: ({ low }) => optional(low),
      },
      {
        key: "high",
        label: words.t("analysis.high"),
        width: null,
        decimals: 2,
        value: ({ high }) => optional(high),
      },
      {
        key: "verdict",
        label: words.t("analysis.verdict"),
        width: "minmax(100px, 1.2fr)",
        value: ({ verdict }) => words.t(`map.verdict_${verdict}`),
      },
    ],
    [format, isCell, nameOf, t],
  );
  const geometry = ({ key }: ChangeRow): ExportGeometry | null => {
    if (isCell) {
      const cell = index.cellById.get(Number(key));
      return cell ? { type: "Polygon", coordinates: [cell.corners] } : null;
    }
    const area = data.areas.data?.find(({ id }) => String(id) === key);
    return area ? { type: "MultiPolygon", coordinates: polygonsOf(area.geometry) } : null;
  };
  return (
    <TableView
      name={t("analysis.changeTitle")}
      rows={rows}
      error={change?.error}
      onRetry={change?.retry}
      rowKey={({ key }) => key}
      columns={columns}
      geometry={geometry}
      file={(words) => ({
        what: "forandring",
        title: words.t("analysis.changeTitle"),
        question: selection.questions.cells,
        told: "selection",
        notes: [
          ...(found?.compared
            ? [
                `${words.t("analysis.before")}: ${periodText(found.compared.before.from, found.compared.before.to, format)}`,
              ]
            : []),
          words.t(`analysis.days_${view.calendar ?? "all"}`),
          words.t("analysis.changedChance", { share: words.t("analysis.oneOf", { number: 20 }) }),
        ],
      })}
      note={t("analysis.changedChance", { share: t("analysis.oneOf", { number: 20 }) })}
    />
  );
}

const sureness = ({ verdict }: ChangeRow) => (verdict === "unclear" ? 0 : 1);
const optional = (value: number | null) => (value === null ? null : exportedNumber(value));
