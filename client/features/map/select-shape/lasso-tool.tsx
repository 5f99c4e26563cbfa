import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Crosshair } from "../surface/crosshair.tsx";
import drawing from "../surface/drawing.module.css";
import { pixelOfEvent } from "../surface/pixel-of-event.ts";
import { ToolSurface } from "../surface/tool-surface.tsx";
import { useSurface } from "../surface/use-surface.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { type Pixel, pixelAfterKey, pixelsBetween } from "./shape-keys.ts";
import type { ShapeToolProps } from "./shape-tool.tsx";

const TRAIL_STEP_PX = 4;
const LEAST_TRAIL = 5;
const LEAST_CORNERS = 3;

/** Draws any shape: by a drag round it, or by keys that move a crosshair and set one corner after another. */
export function LassoTool({ onShape, onCancel }: Omit<ShapeToolProps, "kind">) {
  const { t } = useTranslation();
  const surface = useSurface();
  const [trail, setTrail] = useState<readonly Pixel[] | null>(null);
  // Corners set by keys stay on the ground when the map moves under them.
  const [corners, setCorners] = useState<readonly Position[]>([]);
  const [crosshair, setCrosshair] = useState<Pixel | null>(null);
  const [said, setSaid] = useState("");

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCrosshair(null);
    setCorners([]);
    setTrail([pixelOfEvent(event)]);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const last = trail?.at(-1);
    const at = pixelOfEvent(event);
    if (trail && last && pixelsBetween(last, at) >= TRAIL_STEP_PX) setTrail([...trail, at]);
  };
  const onPointerUp = () => {
    setTrail(null);
    if (trail && trail.length >= LEAST_TRAIL) onShape(trail.map(surface.positionOf));
  };
  const setCorner = (at: Pixel) => {
    setCorners([...corners, surface.positionOf(at)]);
    setSaid(t("map.cornerSet", { count: corners.length + 1 }));
  };
  const close = () => {
    if (corners.length >= LEAST_CORNERS) onShape(corners);
    else setSaid(t("map.cornersNeeded"));
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const middle = { x: surface.size.width / 2, y: surface.size.height / 2 };
    const at = crosshair ?? middle;
    if (event.key === "Escape") onCancel();
    else if (event.key === " ") setCorner(at);
    else if (event.key === "Backspace") {
      setCorners(corners.slice(0, -1));
      setSaid(t("map.cornerSet", { count: Math.max(0, corners.length - 1) }));
    } else if (event.key === "Enter") close();
    else {
      const next = pixelAfterKey(at, event, surface.size);
      if (!next) return;
      setCrosshair(crosshair ? next : middle);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const shape = trail ?? corners.map(surface.pixelOf);
  const path = shape.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <ToolSurface
      surface={surface}
      isDrawn
      label={t("map.tool_lasso")}
      help={t("map.lassoHelp")}
      touchHelp={t("map.lassoTouch")}
      said={said}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setTrail(null)}
      onKeyDown={onKeyDown}
    >
      {shape.length > 0 && (
        <>
          <path className={drawing.halo} d={path} />
          <path className={`${drawing.line} ${drawing.area}`} d={`${path}Z`} />
        </>
      )}
      {!trail &&
        shape.map(({ x, y }, index) => <circle key={index} className={drawing.corner} cx={x} cy={y} r="4" />)}
      {crosshair && <Crosshair {...crosshair} />}
    </ToolSurface>
  );
}
