import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Position } from "../canvas/hexagon-geometry.ts";
import { type Pixel, pixelAfterKey, pixelsBetween } from "../select-shape/shape-keys.ts";
import { Crosshair } from "../surface/crosshair.tsx";
import drawing from "../surface/drawing.module.css";
import { pixelOfEvent } from "../surface/pixel-of-event.ts";
import { ToolSurface } from "../surface/tool-surface.tsx";
import { useSurface } from "../surface/use-surface.ts";
import { distancesAlong } from "./measured-line.ts";
import { useDistanceText } from "./use-distance-text.ts";

const CLICK_PX = 4;

/** Measures along points that are set one after another, by clicks or by a crosshair that keys move. */
export function MeasureTool({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const surface = useSurface();
  const distanceText = useDistanceText();
  const [line, setLine] = useState<readonly Position[]>([]);
  const [isEnded, setIsEnded] = useState(false);
  const [pointer, setPointer] = useState<{ at: Pixel; isByKey: boolean } | null>(null);
  const [said, setSaid] = useState("");
  const pressed = useRef<Pixel | null>(null);

  const lengthOf = (points: readonly Position[]) => distancesAlong(points).at(-1) ?? 0;
  const setPoint = (at: Pixel) => {
    const kept = isEnded ? [] : line;
    const last = kept.at(-1);
    if (last && pixelsBetween(surface.pixelOf(last), at) < CLICK_PX) return;
    const next = [...kept, surface.positionOf(at)];
    setLine(next);
    setIsEnded(false);
    setSaid(next.length === 1 ? t("map.measureStarted") : distanceText(lengthOf(next)));
  };
  const end = () => {
    if (line.length < 2) return;
    setIsEnded(true);
    setSaid(t("map.measured", { distance: distanceText(lengthOf(line)) }));
  };
  const clear = () => {
    if (line.length === 0) return onCancel();
    setLine([]);
    setIsEnded(false);
    setSaid(t("map.measureCleared"));
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    pressed.current = pixelOfEvent(event);
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const at = pixelOfEvent(event);
    // The end of a drag that moved the map is no point.
    if (pressed.current && pixelsBetween(pressed.current, at) > CLICK_PX) return;
    setPointer({ at, isByKey: false });
    // The second click of two would begin a new line where the first has ended one.
    if (event.detail < 2) setPoint(at);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const middle = { x: surface.size.width / 2, y: surface.size.height / 2 };
    const at = pointer?.isByKey ? pointer.at : middle;
    if (event.key === "Escape") clear();
    else if (event.key === "Enter") end();
    else if (event.key === "Backspace") setLine(line.slice(0, -1));
    else if (event.key === " ") {
      setPointer({ at, isByKey: true });
      setPoint(at);
    } else {
      const next = pixelAfterKey(at, event, surface.size);
      if (!next) return;
      setPointer({ at: pointer?.isByKey ? next : middle, isByKey: true });
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const pixels = line.map(surface.pixelOf);
  const running = pointer && !isEnded && line.length > 0 ? [...line, surface.positionOf(pointer.at)] : line;
  const total = lengthOf(running);
  const last = isEnded ? pixels.at(-1) : pointer?.at;
  return (
    <ToolSurface
      surface={surface}
      isDrawn={false}
      label={t("map.tool_measure")}
      help={t("map.measureHelp")}
      touchHelp={t("map.measureTouch")}
      said={said}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => setPointer({ at: pixelOfEvent(event), isByKey: false })}
      onClick={onClick}
      onDoubleClick={end}
      onKeyDown={onKeyDown}
    >
      <MeasuredLine pixels={pixels} towards={isEnded ? null : (pointer?.at ?? null)} />
      {distancesAlong(line).map((metres, index) => {
        const at = pixels[index];
        // The length of the whole stands larger beside it.
        const isLabelled = at && index > 0 && metres < total;
        return (
          isLabelled && (
            <text key={index} className={`${drawing.label} ${drawing.minor}`} x={at.x + 8} y={at.y + 16}>
              {distanceText(metres)}
            </text>
          )
        );
      })}
      {last && total > 0 && (
        <text className={drawing.label} x={last.x + 12} y={last.y - 10} data-total="">
          {distanceText(total)}
        </text>
      )}
      {pointer?.isByKey && !isEnded && <Crosshair {...pointer.at} />}
    </ToolSurface>
  );
}

function MeasuredLine({
  pixels,
  towards,
}: {
  readonly pixels: readonly Pixel[];
  readonly towards: Pixel | null;
}) {
  const path = pathThrough(pixels);
  const last = pixels.at(-1);
  return (
    <>
      <path className={drawing.halo} d={path} />
      <path className={drawing.line} d={path} />
      {last && towards && (
        <path className={`${drawing.line} ${drawing.pending}`} d={pathThrough([last, towards])} />
      )}
      {pixels.map(({ x, y }, index) => (
        <circle key={index} className={drawing.corner} cx={x} cy={y} r="4" />
      ))}
    </>
  );
}

function pathThrough(pixels: readonly Pixel[]): string {
  return pixels.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
