import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { useGraffiti } from "../../../api/use-layers.ts";
import { useFormat } from "../../../text/use-format.ts";
import type { GraffitiFeature } from "../layers/graffiti-layer.ts";
import { GRAFFITI_SOURCE } from "../../../state/counted-filter.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import { LayerTable } from "./layer-table.tsx";
import type { TableColumn, TableWords } from "./table-column.ts";

const MOTIFS = ["tag", "piece", "message", "sticker"] as const;

/** Graffiti with a point in the selection, the newest first. */
export function GraffitiTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const format = useFormat(model.municipality.timeZone);
  const address = useEventsAddress();
  const { graffitiLayer } = model.selection.questions;
  const { isWeighted } = model;
  const layer = useGraffiti(graffitiLayer);
  const columns = useCallback(
    ({ t: say, category }: TableWords): TableColumn<GraffitiFeature>[] => [
      {
        key: "found",
        label: say("tables.found"),
        width: "minmax(120px, 1.4fr)",
        value: ({ properties }) => format.dateTime(properties.occurredTo ?? properties.occurredFrom),
      },
      {
        key: "lastClean",
        label: say("tables.lastClean"),
        width: "minmax(120px, 1.4fr)",
        isMinor: true,
        value: ({ properties }) => properties.occurredTo && format.dateTime(properties.occurredFrom),
      },
      {
        key: "category",
        label: say("events.category"),
        width: "minmax(110px, 2fr)",
        value: ({ properties }) => category(properties.category),
      },
      {
        key: "motif",
        label: say("tables.motif"),
        width: "minmax(80px, 1fr)",
        isMinor: true,
        value: ({ properties: { motif } }) =>
          say(`map.motif_${MOTIFS.find((one) => one === motif) ?? "unknown"}`),
      },
      {
        key: "surface",
        label: say("tables.surface"),
        width: "minmax(60px, 1fr)",
        isMinor: true,
        value: ({ properties }) => properties.surface,
      },
      {
        key: "owner",
        label: say("tables.owner"),
        width: "minmax(90px, 1.4fr)",
        isMinor: true,
        value: ({ properties }) => properties.owner,
      },
      {
        key: "removed",
        label: say("tables.removed"),
        width: "minmax(86px, 1fr)",
        value: ({ properties }) => properties.removedOn,
      },
      {
        key: "reported",
        label: say("tables.reported"),
        width: "minmax(88px, 1fr)",
        isMinor: true,
        value: ({ properties }) => say(properties.isReportedToPolice ? "common.yes" : "common.no"),
      },
      {
        key: "weight",
        label: say("events.weightShort"),
        width: isWeighted ? "60px" : null,
        decimals: 2,
        value: ({ properties }) => exportedNumber(properties.weight),
      },
    ],
    [format, isWeighted],
  );
  return (
    <LayerTable
      layer={layer}
      name={t("map.layer_graffiti")}
      columns={columns}
      file={(words) => ({
        what: "klotter",
        title: words.t("map.layer_graffiti"),
        question: { ...graffitiLayer, source: GRAFFITI_SOURCE },
        told: "selection",
        source: words.names.source(GRAFFITI_SOURCE),
        ...(isWeighted ? { notes: [words.t("exports.weightedNote")] } : {}),
      })}
      eventsAddress={address({ source: [GRAFFITI_SOURCE], category: [], setting: [], cell: [], bbox: null })}
    />
  );
}
