import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TableId } from "../../../state/view-state.ts";
import { TABLE_IDS } from "../../../state/view-state.ts";
import { Button } from "../../../ui/button.tsx";
import type { MapModel } from "../use-map-model.ts";
import { CellsTable } from "./cells-table.tsx";
import { ChangeTable } from "./change-table.tsx";
import { DoneTable, UnsafePlacesTable } from "./outcome-tables.tsx";
import { ElevatedTable } from "./elevated-table.tsx";
import { GraffitiTable } from "./graffiti-table.tsx";
import styles from "./map-tables.module.css";
import { PartnersTable } from "./partners-table.tsx";
import { PlacesTable } from "./places-table.tsx";
import { PointsTable } from "./points-table.tsx";
import { ScenesTable } from "./scenes-table.tsx";
import { ToursTable } from "./tours-table.tsx";
import { UnsafetyTable } from "./unsafety-table.tsx";

export interface MapTablesProps {
  readonly model: MapModel;
  readonly shown: TableId;
  readonly onShow: (table: TableId) => void;
  /** Absent where there is no map to go back to. */
  readonly onClose?: (() => void) | undefined;
}

/** The map as tables: its places, its hexagons, its points and each of its layers. */
export function MapTables({ model, shown, onShow, onClose }: MapTablesProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.frame} aria-labelledby="map-table" tabIndex={-1}>
      <div className={styles.head}>
        <h2 id="map-table" className={styles.title}>
          {t("map.mapTable")}
        </h2>
        <select
          className={styles.choice}
          aria-label={t("tables.choose")}
          value={shown}
          onChange={(event) => {
            const chosen = TABLE_IDS.find((id) => id === event.target.value);
            if (chosen) onShow(chosen);
          }}
        >
          {TABLE_IDS.map((id) => (
            <option key={id} value={id}>
              {t(TABLE_NAMES[id])}
            </option>
          ))}
        </select>
        {onClose && (
          <Button icon={X} className={styles.close} onClick={onClose}>
            {t("map.backToMap")}
          </Button>
        )}
      </div>
      <Table model={model} shown={shown} />
    </section>
  );
}

const TABLE_NAMES = {
  places: "tables.places",
  cells: "tables.cells",
  elevated: "tables.elevated",
  change: "tables.change",
  points: "tables.points",
  graffiti: "map.layer_graffiti",
  scenes: "map.layer_scenes",
  partners: "map.layer_partners",
  unsafety: "map.layer_unsafety",
  shifts: "map.layer_shifts",
  done: "map.outcome_done",
  unsafePlaces: "map.outcome_unsafePlaces",
} as const satisfies Record<TableId, string>;

function Table({ model, shown }: Pick<MapTablesProps, "model" | "shown">) {
  switch (shown) {
    case "places":
      return <PlacesTable model={model} />;
    case "cells":
      return <CellsTable model={model} />;
    case "elevated":
      return <ElevatedTable model={model} />;
    case "change":
      return <ChangeTable model={model} />;
    case "points":
      return <PointsTable model={model} />;
    case "graffiti":
      return <GraffitiTable model={model} />;
    case "scenes":
      return <ScenesTable />;
    case "partners":
      return <PartnersTable />;
    case "unsafety":
      return <UnsafetyTable model={model} />;
    case "shifts":
      return <ToursTable model={model} />;
    case "done":
      return <DoneTable model={model} />;
    case "unsafePlaces":
      return <UnsafePlacesTable model={model} />;
  }
}
