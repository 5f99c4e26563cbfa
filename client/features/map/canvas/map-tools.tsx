import { Maximize, Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MAP_MODES, type MapMode } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { FloatingPanel } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { scaleBar } from "./map-position.ts";
import styles from "./map-tools.module.css";
import { POINTS_FROM_ZOOM } from "./use-event-points.ts";

export interface MapToolsProps {
  /** Null where there is nothing to choose between. */
  readonly mode: MapMode | null;
  readonly onMode: (mode: MapMode) => void;
  readonly onZoom: (step: number) => void;
  readonly onHome: () => void;
  readonly zoom: number;
  readonly lat: number;
  /** How many points are not drawn because there are too many; null when no points are drawn. */
  readonly pointsLeft: number | null;
}

/** What floats over the map: counts or points, nearer and farther, the whole municipality, the scale. */
export function MapTools({ mode, onMode, onZoom, onHome, zoom, lat, pointsLeft }: MapToolsProps) {
  const { t } = useTranslation();
  return (
    <>
      {mode && (
        <div className={styles.mode}>
          <Segmented
            label={t("map.mode")}
            choices={MAP_MODES.map((value) => ({ value, label: t(`map.mode_${value}`) }))}
            value={mode}
            onChange={onMode}
          />
          {mode === "points" && <PointNote isNear={zoom >= POINTS_FROM_ZOOM} left={pointsLeft} />}
        </div>
      )}
      <div className={styles.tools}>
        <FloatingPanel className={styles.stack}>
          <IconButton icon={Plus} label={t("map.zoomIn")} variant="ghost" onClick={() => onZoom(1)} />
          <IconButton icon={Minus} label={t("map.zoomOut")} variant="ghost" onClick={() => onZoom(-1)} />
        </FloatingPanel>
        <FloatingPanel className={styles.stack}>
          <IconButton icon={Maximize} label={t("map.home")} variant="ghost" onClick={onHome} />
        </FloatingPanel>
      </div>
      <ScaleBar zoom={zoom} lat={lat} />
    </>
  );
}

function PointNote({ isNear, left }: { readonly isNear: boolean; readonly left: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!isNear) return <FloatingPanel className={styles.note}>{t("map.pointsNearer")}</FloatingPanel>;
  if (!left) return null;
  return (
    <FloatingPanel className={styles.note}>
      {t("map.pointsLeft", { number: format.number(left) })}
    </FloatingPanel>
  );
}

const SCALE_PX = 90;

function ScaleBar({ zoom, lat }: { readonly zoom: number; readonly lat: number }) {
  const format = useFormat();
  const { metres, px } = scaleBar(zoom, lat, SCALE_PX);
  const text = metres < 1000 ? `${metres}\u00a0m` : `${format.number(metres / 1000)}\u00a0km`;
  return (
    <div className={styles.scale} style={{ width: px }}>
      {text}
    </div>
  );
}
