import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistanceText } from "../measure/use-distance-text.ts";
import { distanceM } from "../measure/measured-line.ts";
import drawing from "../surface/drawing.module.css";
import { pixelOfEvent } from "../surface/pixel-of-event.ts";
import { ToolSurface } from "../surface/tool-surface.tsx";
import { useSurface } from "../surface/use-surface.ts";
import { rectangleShape } from "./cells-in-shape.ts";
import { boxAfterKey, firstBox, frameOf, type PixelBox, pixelsBetween } from "./shape-keys.ts";
import type { ShapeToolProps } from "./shape-tool.tsx";

const LEAST_DRAG_PX = 6;

/** Draws a rectangle: by dragging, or by keys that move and resize one and set it with Enter. */
export function RectangleTool({ onShape, onCancel }: Omit<ShapeToolProps, "kind">) {
  const { t } = useTranslation();
  const surface = useSurface();
  const distanceText = useDistanceText();
  const [box, setBox] = useState<PixelBox | null>(null);
  const [isPulled, setIsPulled] = useState(false);

  const cornersOf = ({ from, to }: PixelBox) => [surface.positionOf(from), surface.positionOf(to)] as const;
  const finish = (drawn: PixelBox) => onShape(rectangleShape(...cornersOf(drawn)));

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pixelOfEvent(event);
    setBox({ from: at, to: at });
    setIsPulled(true);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (isPulled && box) setBox({ from: box.from, to: pixelOfEvent(event) });
  };
  const onPointerUp = () => {
    setIsPulled(false);
    if (!isPulled || !box) return;
    if (pixelsBetween(box.from, box.to) >= LEAST_DRAG_PX) finish(box);
    else setBox(null);
  };
  const onPointerCancel = () => {
    setIsPulled(false);
    setBox(null);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const shown = box ?? firstBox(surface.size);
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter") finish(shown);
    else {
      const next = boxAfterKey(shown, event, surface.size);
      if (!next) return;
      setBox(box ? next : shown);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const sides = box
    ? sidesOf(...cornersOf(box))
        .map(distanceText)
        .join(" × ")
    : "";
  return (
    <ToolSurface
      surface={surface}
      isDrawn
      label={t("map.tool_rectangle")}
      help={t("map.rectangleHelp")}
      touchHelp={t("map.rectangleTouch")}
      said={isPulled ? "" : sides}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onKeyDown={onKeyDown}
    >
      {box && (
        <>
          <rect {...frameOf(box)} className={drawing.halo} />
          <rect {...frameOf(box)} className={`${drawing.line} ${drawing.area} ${drawing.pending}`} />
          <text className={drawing.label} x={frameOf(box).x + 6} y={frameOf(box).y - 8}>
            {sides}
          </text>
        </>
      )}
    </ToolSurface>
  );
}

function sidesOf(
  a: readonly [number, number],
  b: readonly [number, number],
): [widthM: number, heightM: number] {
  return [distanceM([a[0], a[1]], [b[0], a[1]]), distanceM([a[0], a[1]], [a[0], b[1]])];
}
