import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import { useShifts, useWalks } from "../../../api/use-layers.ts";
import { useFormat } from "../../../text/use-format.ts";
import { choosableTours, tourPeriod } from "../layers/tour-choice.ts";
import type { Tour } from "../layers/tour-layers.ts";
import type { MapModel } from "../use-map-model.ts";
import styles from "./map-tables.module.css";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

const KINDS = [
  "ordningsvakt",
  "trygghetsvard",
  "kommunvakt",
  "faltare",
  "foraldravandring",
  "dagvandring",
  "trygghetsvandring",
  "polarverksamhet",
] as const;

/** The shifts and walks that can be drawn on the map, with their stops. */
export function ToursTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const { today, update, municipality } = model;
  const format = useFormat(municipality.timeZone);
  const period = useMemo(() => tourPeriod(today), [today]);
  const shifts = useShifts(period);
  const walks = useWalks(period);
  const rows = useMemo(
    () =>
      shifts.data && walks.data ? choosableTours([...shifts.data.features, ...walks.data.features]) : null,
    [shifts.data, walks.data],
  );
  const columns = useCallback(
    ({ t: say }: TableWords): TableColumn<Tour>[] => [
      {
        key: "starts",
        label: say("tables.starts"),
        width: "minmax(120px, 1.2fr)",
        value: ({ properties }) => format.dateTime(properties.startsAt),
      },
      {
        key: "ends",
        label: say("tables.ends"),
        width: "minmax(120px, 1.2fr)",
        isMinor: true,
        value: ({ properties }) => format.dateTime(properties.endsAt),
      },
      {
        key: "name",
        label: say("tables.name"),
        width: "minmax(140px, 2.4fr)",
        value: ({ properties }) => properties.name,
        render: ({ id, properties }) => (
          <button type="button" className={styles.choose} onClick={() => update({ tour: String(id) })}>
            {properties.name}
          </button>
        ),
      },
      {
        key: "kind",
        label: say("tables.placeKind"),
        width: "minmax(100px, 1fr)",
        isMinor: true,
        value: ({ properties: { kind } }) =>
          say(`tables.tour_${KINDS.find((one) => one === kind) ?? "other"}`),
      },
      {
        key: "status",
        label: say("tables.status"),
        width: "minmax(84px, 1fr)",
        value: ({ properties }) => say(`map.tour_${properties.status}`),
      },
      {
        key: "stops",
        label: say("tables.stopCount"),
        width: "56px",
        decimals: 0,
        isMinor: true,
        value: ({ properties }) => properties.stops.length,
      },
      {
        key: "stopNames",
        label: say("tables.stopNames"),
        width: null,
        value: ({ properties }) =>
          properties.stops.map(({ name, plannedFrom }) => `${format.time(plannedFrom)} ${name}`).join(", "),
      },
    ],
    [format, update],
  );
  return (
    <TableView
      name={t("map.layer_shifts")}
      rows={rows}
      error={shifts.error ?? walks.error}
      onRetry={() => void Promise.all([shifts.refetch(), walks.refetch()])}
      rowKey={({ id }) => String(id)}
      columns={columns}
      geometry={geometryOf}
      file={(words) => ({
        what: "pass-och-vandringar",
        title: words.t("map.layer_shifts"),
        question: period,
        told: "period",
        source: words.t("tables.shiftsSource"),
      })}
    />
  );
}

function geometryOf({ geometry, properties: { stops } }: Tour): ExportGeometry | null {
  if (geometry) return geometry;
  return stops.length === 0
    ? null
    : { type: "MultiPoint", coordinates: stops.map(({ lon, lat }) => [lon, lat]) };
}
