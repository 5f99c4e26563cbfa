import { Lasso, Maximize, Minus, MoveUp, Plus, Ruler, SquareDashedMousePointer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MAP_MODES, type MapMode } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { FloatingPanel } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Segmented } from "../../../ui/segmented.tsx";
import { scaleBar } from "./map-position.ts";
import styles from "./map-tools.module.css";
import type { MapTool } from "./use-map-tool.ts";
import { POINTS_FROM_ZOOM } from "./use-event-points.ts";

export interface MapToolsProps {
  /** Null where there is nothing to choose between. */
  readonly mode: MapMode | null;
  readonly onMode: (mode: MapMode) => void;
  /** The tool in hand. */
  readonly tool: MapTool | null;
  readonly onTool: (tool: MapTool | null) => void;
  readonly onZoom: (step: number) => void;
  readonly onHome: () => void;
  readonly zoom: number;
  readonly lat: number;
  /** How many points are not drawn because there are too many; null when no points are drawn. */
  readonly pointsLeft: number | null;
  /** Whom the basemap is by, where the map does not say so itself. */
  readonly attribution: string;
}

const TOOLS = [
  { id: "rectangle", icon: SquareDashedMousePointer, label: "map.tool_rectangle" },
  { id: "lasso", icon: Lasso, label: "map.tool_lasso" },
  { id: "measure", icon: Ruler, label: "map.tool_measure" },
] as const;

/** What floats over the map: counts or points, nearer and farther, what can be drawn on it, scale and north. */
export function MapTools(props: MapToolsProps) {
  const { mode, onMode, tool, onTool, onZoom, onHome, zoom, lat, pointsLeft, attribution } = props;
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
          <IconButton icon={Maximize} label={t("map.home")} variant="ghost" onClick={onHome} />
        </FloatingPanel>
        <FloatingPanel className={styles.stack} role="group" aria-label={t("map.drawing")}>
          {TOOLS.filter(({ id }) => mode !== null || id === "measure").map(({ id, icon, label }) => (
            <IconButton
              key={id}
              icon={icon}
              label={t(label)}
              variant="ghost"
              aria-pressed={tool === id}
              onClick={() => onTool(tool === id ? null : id)}
            />
          ))}
        </FloatingPanel>
      </div>
      <div className={styles.foot}>
        <ScaleBar zoom={zoom} lat={lat} />
        <span className={styles.north} role="img" aria-label={t("map.north")}>
          <Icon of={MoveUp} size={14} />N
        </span>
        {attribution !== "" && <span className={styles.attribution}>{attribution}</span>}
      </div>
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
    <span className={styles.scale} style={{ width: px }}>
      {text}
    </span>
  );
}
