import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { matrixPosition, weekhourAt } from "#core/domain/time/week-matrix.ts";
import {
  type BrushGrip,
  type BrushRectangle,
  pullRectangle,
  rectangleAfterKey,
  rectangleBetween,
  rectangleOfWeekhours,
  weekhoursOfRectangle,
} from "./brush-rectangle.ts";
import { cursorOfGrip, gripAtPoint, isInside, type MatrixLayout, placeAtPoint } from "./matrix-layout.ts";

export interface MatrixBrushProps {
  readonly layout: MatrixLayout;
  /** Chosen hours of the week; empty for none. */
  readonly hours: readonly number[];
  /** Where a brush begins that the keyboard makes. */
  readonly startHour: number;
  /** Called for every step while the pointer is down. */
  readonly onDraft: (hours: readonly number[]) => void;
  /** Called with the hour of the week under the pointer, null for none. */
  readonly onHover: (hour: number | null) => void;
  /** Called when the hand lets go, or for each key; empty clears. */
  readonly onCommit: (hours: readonly number[]) => void;
}

interface Drag {
  readonly from: { readonly night: number; readonly slot: number };
  /** Null while a new brush is drawn. */
  readonly held: { readonly rectangle: BrushRectangle; readonly grip: BrushGrip } | null;
}

/** What pointer and keys do to the brush of the week matrix. Spread `handlers` on the drawing. */
export function useMatrixBrush({ layout, hours, startHour, onDraft, onHover, onCommit }: MatrixBrushProps) {
  // The brush follows the hand at once, whatever the rest of the page is doing.
  const [pulled, setPulled] = useState<readonly number[] | null>(null);
  const shown = pulled ?? hours;
  const rectangle = rectangleOfWeekhours(shown);
  const drag = useRef<Drag | null>(null);
  const latest = useRef<readonly number[]>(hours);
  const [cursor, setCursor] = useState("crosshair");

  const pointOf = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = layout.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };

  const show = (next: BrushRectangle) => {
    latest.current = weekhoursOfRectangle(next);
    setPulled(latest.current);
    onDraft(latest.current);
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const [x, y] = pointOf(event);
    const from = placeAtPoint(layout, x, y);
    const grip = rectangle && gripAtPoint(layout, rectangle, x, y);
    drag.current = { from, held: rectangle && grip ? { rectangle, grip } : null };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    latest.current = hours;
    onHover(null);
    if (!drag.current.held) show(rectangleBetween(from, from));
  };

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const [x, y] = pointOf(event);
    if (!drag.current) {
      setCursor(cursorOfGrip(rectangle && gripAtPoint(layout, rectangle, x, y)));
      onHover(isInside(layout, x, y) ? weekhourAt(placeAtPoint(layout, x, y)) : null);
      return;
    }
    const { from, held } = drag.current;
    const at = placeAtPoint(layout, x, y);
    const next = held
      ? pullRectangle(held.rectangle, held.grip, at.night - from.night, at.slot - from.slot)
      : rectangleBetween(from, at);
    if (weekhoursOfRectangle(next).join() !== latest.current.join()) show(next);
  };

  const onPointerUp = () => {
    if (!drag.current) return;
    drag.current = null;
    setPulled(null);
    onCommit(latest.current);
  };

  const onPointerCancel = () => {
    if (!drag.current) return;
    drag.current = null;
    setPulled(null);
    onCommit(hours);
  };

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = rectangleAfterKey(rectangle, event.key, event.shiftKey, matrixPosition(startHour));
    if (next === undefined) return;
    event.preventDefault();
    onCommit(next ? weekhoursOfRectangle(next) : []);
  };

  const onPointerLeave = () => onHover(null);

  return {
    /** The hours under the hand, else the chosen ones. */
    hours: shown,
    rectangle,
    cursor,
    handlers: { onPointerDown, onPointerLeave, onPointerMove, onPointerUp, onPointerCancel, onKeyDown },
  };
}
