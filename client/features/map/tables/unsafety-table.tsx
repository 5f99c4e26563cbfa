import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { UnsafetyFeature } from "../layers/unsafety-layer.ts";
import type { MapModel } from "../use-map-model.ts";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

/** The points that feel unsafe, as the map shows them; never events. */
export function UnsafetyTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const { data, error, retry } = model.data.unsafety;
  const { period, whole } = model.selection.questions;
  const columns = useCallback(
    ({ t: say }: TableWords): TableColumn<UnsafetyFeature>[] => [
      {
        key: "day",
        label: say("tables.observed"),
        width: "minmax(90px, 1fr)",
        value: ({ properties }) => properties.observedOn,
      },
      {
        key: "kind",
        label: say("tables.placeKind"),
        width: "minmax(150px, 2fr)",
        value: ({ properties }) => say(`map.unsafety_${properties.kind}`),
      },
      {
        key: "place",
        label: say("tables.place"),
        width: "minmax(110px, 2fr)",
        value: ({ properties }) => properties.placeName,
      },
    ],
    [],
  );
  return (
    <TableView
      name={t("map.layer_unsafety")}
      rows={data}
      error={error}
      onRetry={retry}
      rowKey={({ id }) => String(id)}
      columns={columns}
      geometry={({ geometry }) => geometry}
      file={(words) => ({
        what: "otrygghet",
        title: words.t("map.layer_unsafety"),
        question: { ...period, ...(whole.area ? { area: whole.area } : {}) },
        told: "period",
        source: words.t("map.unsafetySource"),
        notes: [words.t("map.unsafetyNote")],
      })}
      note={t("map.unsafetyNote")}
    />
  );
}
