import { useTranslation } from "react-i18next";
import type { UnsafePlace } from "#core/contract/unsafe-place.ts";
import type { DonePlace } from "../outcome/done-places.ts";
import { isFading } from "../outcome/is-fading.ts";
import type { MapModel } from "../use-map-model.ts";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

const doneColumns = ({ t }: TableWords): TableColumn<DonePlace>[] => [
  { key: "place", label: t("tables.place"), width: "minmax(150px, 3fr)", value: ({ name }) => name },
  { key: "visits", label: t("tables.visits"), width: "minmax(90px, 1fr)", value: ({ visits }) => visits },
  {
    key: "minutes",
    label: t("tables.minutes"),
    width: "minmax(90px, 1fr)",
    value: ({ minutes }) => Math.round(minutes),
  },
];

/** Visits and minutes by place, in the period and hours that are chosen. */
export function DoneTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const { data, error, retry } = model.data.outcome;
  const { period } = model.selection.questions;
  return (
    <TableView
      name={t("map.outcome_done")}
      rows={data?.done ?? null}
      error={error}
      onRetry={retry}
      rowKey={({ name }) => name}
      columns={doneColumns}
      geometry={({ lon, lat }) => ({ type: "Point", coordinates: [lon, lat] })}
      file={(words) => ({
        what: "utfort",
        title: words.t("map.outcome_done"),
        question: period,
        told: "period",
        source: words.t("map.layer_shifts"),
      })}
    />
  );
}

const unsafeColumns = ({ t }: TableWords): TableColumn<UnsafePlace>[] => [
  { key: "place", label: t("tables.place"), width: "minmax(130px, 2fr)", value: ({ name }) => name },
  {
    key: "state",
    label: t("tables.state"),
    width: "minmax(90px, 1fr)",
    value: (place) => t(isFading(place) ? "tables.fading" : "tables.active"),
  },
  { key: "reason", label: t("tables.reason"), width: "minmax(180px, 3fr)", value: ({ reason }) => reason },
  { key: "endsOn", label: t("tables.endsOn"), width: "minmax(90px, 1fr)", value: ({ endsOn }) => endsOn },
  {
    key: "radius",
    label: t("tables.radius"),
    width: "minmax(80px, 1fr)",
    value: ({ radiusM }) => radiusM,
  },
];

/** Places that are unsafe for a while, active and fading. */
export function UnsafePlacesTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const { data, error, retry } = model.data.outcome;
  return (
    <TableView
      name={t("map.outcome_unsafePlaces")}
      rows={data?.unsafe ?? null}
      error={error}
      onRetry={retry}
      rowKey={({ id }) => id}
      columns={unsafeColumns}
      geometry={({ lon, lat }) => ({ type: "Point", coordinates: [lon, lat] })}
      file={(words) => ({
        what: "tillfalligt-otrygga-platser",
        title: words.t("map.outcome_unsafePlaces"),
        question: {},
        told: "nothing",
        source: words.t("map.outcome_unsafePlaces"),
      })}
    />
  );
}
