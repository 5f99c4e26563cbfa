import { Crosshair, MapPin, Minus, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Map as MapView, type MapRef, Marker } from "react-map-gl/maplibre";
import type { Config } from "#core/contract/config.ts";
import { useConfig } from "../../api/use-config.ts";
import { basemapStyle } from "../../style/basemap.ts";
import { usePalette } from "../../style/use-palette.ts";
import { Button } from "../button.tsx";
import { FloatingPanel } from "../card.tsx";
import { IconButton } from "../icon-button.tsx";
import { Icon } from "../icon.tsx";
import { loadMapLibrary } from "../maplibre-library.ts";
import { useCanvasName } from "../use-canvas-name.ts";
import type { LonLat, Place } from "./pick-on-map.tsx";
import { PlaceNames } from "./place-names.tsx";
import styles from "./pick-on-map.module.css";

export interface PickMapProps {
  /** The point that was put. */
  readonly at: LonLat | null;
  readonly start: LonLat;
  /** Whether the start is near what is meant: else the map begins wide. */
  readonly isNear: boolean;
  /** The places named on it. */
  readonly places: readonly Place[];
  readonly onPick: (at: LonLat) => void;
}

const OUR_GROUND = { basemapStyleUrl: null, basemapPmtilesUrl: null };
const NEAR_ZOOM = 14;
const WIDE_ZOOM = 11.5;
/** A seventh decimal is a centimetre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** The ground to put one point on: a tap, or the arrows to move it under the ring and a button. */
export function PickMap(props: PickMapProps) {
  const { data, isPending } = useConfig();
  return isPending ? null : <Ground {...props} config={data ?? OUR_GROUND} />;
}

function Ground({ at, start, isNear, places, onPick, config }: PickMapProps & { readonly config: Config }) {
  const { t } = useTranslation();
  const mapRef = useRef<MapRef>(null);
  const [isReady, setIsReady] = useState(false);
  const [mapLib] = useState(() => loadMapLibrary({ needsPmtiles: config.basemapPmtilesUrl !== null }));
  const isOurs = config.basemapStyleUrl === null && config.basemapPmtilesUrl === null;
  const palette = usePalette(config.basemapStyleUrl !== null);
  const style = useMemo(
    () => basemapStyle(config, window.location.origin, palette.ground),
    [config, palette],
  );
  useCanvasName(mapRef, t("pick.map"), isReady);
  const put = ({ lng, lat }: { readonly lng: number; readonly lat: number }) =>
    onPick({ lon: round(lng), lat: round(lat) });
  const putMiddle = () => {
    const middle = mapRef.current?.getCenter();
    if (middle) put(middle);
  };
  const zoom = (step: number) => mapRef.current?.zoomTo(mapRef.current.getZoom() + step, { duration: 200 });
  return (
    <div className={styles.ground}>
      <div className={styles.map}>
        <MapView
          ref={mapRef}
          mapLib={mapLib}
          mapStyle={style}
          initialViewState={{
            longitude: start.lon,
            latitude: start.lat,
            zoom: isNear ? NEAR_ZOOM : WIDE_ZOOM,
          }}
          attributionControl={isOurs ? false : {}}
          minZoom={9}
          maxZoom={18}
          dragRotate={false}
          pitchWithRotate={false}
          touchPitch={false}
          cursor="crosshair"
          onLoad={({ target }) => {
            target.touchZoomRotate.disableRotation();
            target.keyboard.disableRotation();
            setIsReady(true);
          }}
          onClick={({ lngLat }) => put(lngLat)}
        >
          {isReady && isOurs && <PlaceNames places={places} ground={palette.ground} />}
          {at !== null && (
            <Marker longitude={at.lon} latitude={at.lat} anchor="bottom">
              <span className={styles.pin}>
                <Icon of={MapPin} size={30} />
              </span>
            </Marker>
          )}
        </MapView>
        <span className={styles.cross} aria-hidden="true" />
        <FloatingPanel className={styles.zoom}>
          <IconButton icon={Plus} label={t("pick.zoomIn")} onClick={() => zoom(1)} />
          <IconButton icon={Minus} label={t("pick.zoomOut")} onClick={() => zoom(-1)} />
        </FloatingPanel>
      </div>
      <p className={styles.help}>{t("pick.help")}</p>
      <Button size="sm" icon={Crosshair} className={styles.middle} onClick={putMiddle}>
        {t("pick.middle")}
      </Button>
    </div>
  );
}
