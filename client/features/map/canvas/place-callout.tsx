import { booleanPointInPolygon } from "@turf/turf";
import { BookOpenText, List, X } from "lucide-react";
import { Marker } from "react-map-gl/maplibre";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useSession } from "../../../api/use-session.ts";
import { canSeePlaces } from "../../../state/access.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { FloatingPanel } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { PLACE_RADIUS_M } from "#core/domain/place/place-areas.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { AreaFeature } from "../layers/industrial-layers.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import { calloutDrop, calloutSide, type MapBounds, metresPerPixel } from "./map-position.ts";
import styles from "./place-callout.module.css";

export interface PlaceCalloutProps {
  readonly place: PlaceArea;
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly areas: readonly AreaFeature[];
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  /** What the map shows, which says where there is room. */
  readonly camera: { readonly bounds: MapBounds | null; readonly zoom: number; readonly width: number };
}

/** The chosen place on the map: its share of the selection, and where to go on from there. */
export function PlaceCallout({ place, view, update, areas, counts, total, camera }: PlaceCalloutProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useEventsAddress();
  const { role } = useSession();
  const { search } = useLocation();
  const isCounted = place.areaId !== undefined || place.cells.length > 0;
  const count = place.count ?? place.cells.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
  const narrowing = place.areaId === undefined ? { cell: place.cells } : { area: [place.areaId] };
  const [longitude, latitude] = place.position;
  const side = calloutSide(place.position, camera);
  const radiusPx = PLACE_RADIUS_M[0] / metresPerPixel(camera.zoom, latitude);
  const dropPx = calloutDrop(place.position, camera, radiusPx);
  const name = place.isNamed ? place.name : t("map.cellNear", { place: place.name });
  const group = groupOf(place, areas);
  return (
    <Marker
      longitude={longitude}
      latitude={latitude}
      anchor="bottom-left"
      className={styles.marker ?? ""}
      ref={(marker) => nameMarker(marker?.getElement(), t("map.chosenPlace"))}
    >
      {side !== "below" && (
        <svg className={styles.leader} data-side={side} width="70" height="44" aria-hidden="true">
          <path d={side === "right" ? "M0 44 70 8" : "M70 44 0 8"} />
        </svg>
      )}
      <FloatingPanel
        className={styles.card}
        data-side={side}
        style={side === "below" ? { top: dropPx } : undefined}
      >
        <div className={styles.head}>
          <strong>{name}</strong>
          <IconButton
            icon={X}
            label={t("map.clearPlace")}
            variant="ghost"
            size="sm"
            onClick={() => update({ place: null, scope: view.scope === "place" ? "all" : view.scope })}
          />
        </div>
        <div className={styles.meta}>
          {[isCounted && t("map.cellsCount", { count: place.cells.length }), group]
            .filter(Boolean)
            .join(" · ")}
        </div>
        {isCounted && (
          <>
            <div className={styles.count}>
              <b>{format.number(count)}</b> {t("map.ofTotal", { total: format.number(total) })} (
              {format.percent(total > 0 ? count / total : 0, 1)})
            </div>
            <div className={styles.actions}>
              <ButtonLink variant="primary" size="sm" icon={List} to={address(narrowing)}>
                {t("map.showEvents")}
              </ButtonLink>
              {canSeePlaces(role) && (
                <ButtonLink size="sm" icon={BookOpenText} to={{ pathname: `/plats/${place.key}`, search }}>
                  {t("map.openPlace")}
                </ButtonLink>
              )}
              <Button
                size="sm"
                aria-pressed={view.scope === "place"}
                onClick={() => update({ scope: view.scope === "place" ? "all" : "place" })}
              >
                {t(view.scope === "place" ? "map.chartsShowAll" : "map.chartsShowPlace")}
              </Button>
            </div>
          </>
        )}
      </FloatingPanel>
    </Marker>
  );
}

// MapLibre would make it a button, which must hold no buttons.
function nameMarker(element: HTMLElement | undefined, name: string): void {
  element?.setAttribute("role", "group");
  element?.setAttribute("aria-label", name);
}

function groupOf(place: PlaceArea, areas: readonly AreaFeature[]): string | null {
  const group = areas.find(
    ({ properties, geometry }) =>
      properties.kind === "group" && booleanPointInPolygon(place.position, geometry),
  );
  return group?.properties.name ?? null;
}
