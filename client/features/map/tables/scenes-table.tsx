import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { useDrugScenes } from "../../../api/use-layers.ts";
import { busyHours } from "../layers/scene-hours.ts";
import type { SceneFeature } from "../layers/scene-layers.ts";
import { LayerTable } from "./layer-table.tsx";
import type { TableColumn, TableWords } from "./table-column.ts";

/** The open drug scenes, closed ones too, with the hours they are mostly active in. */
export function ScenesTable() {
  const { t } = useTranslation();
  const layer = useDrugScenes({});
  const columns = useCallback(
    ({ t: say, weekhour }: TableWords): TableColumn<SceneFeature>[] => [
      {
        key: "name",
        label: say("tables.name"),
        width: "minmax(140px, 2fr)",
        value: ({ properties }) => properties.name,
      },
      {
        key: "status",
        label: say("tables.status"),
        width: "minmax(72px, 1fr)",
        value: ({ properties }) => say(`map.scene_${properties.status}`),
      },
      {
        key: "hours",
        label: say("tables.busyHours"),
        width: "minmax(100px, 3fr)",
        isMinor: true,
        value: ({ properties }) => {
          const hours = busyHours(properties.profile);
          return hours.length > 0 ? weekhourLabel(hours, weekhour) : null;
        },
      },
      {
        key: "first",
        label: say("tables.firstSeen"),
        width: "minmax(88px, 1fr)",
        isMinor: true,
        value: ({ properties }) => properties.firstSeen,
      },
      {
        key: "last",
        label: say("tables.lastSeen"),
        width: "minmax(88px, 1fr)",
        value: ({ properties }) => properties.lastSeen,
      },
    ],
    [],
  );
  return (
    <LayerTable
      layer={layer}
      name={t("map.layer_scenes")}
      columns={columns}
      file={(words) => ({
        what: "oppna-drogscener",
        title: words.t("map.layer_scenes"),
        question: {},
        told: "nothing",
        source: words.t("tables.scenesSource"),
      })}
    />
  );
}
