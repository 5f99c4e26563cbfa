import type { MatrixPosition } from "#core/domain/time/week-matrix.ts";
import { type BrushGrip, type BrushRectangle, INSIDE, NIGHTS, SLOTS } from "./brush-rectangle.ts";

/** Sizes of the drawn matrix in pixels of its view box. */
export interface MatrixLayout {
  readonly left: number;
  readonly columnPx: number;
  readonly rowPx: number;
  readonly gapPx: number;
  readonly width: number;
  readonly height: number;
}

const LABEL_PX = 30;
const AXIS_PX = 18;
const GRIP_PX = 6;

/** How is the matrix laid out in a given width, with rows of a given height? */
export function matrixLayout(width: number, rowPx: number): MatrixLayout {
  const columnPx = (width - LABEL_PX) / SLOTS;
  return { left: LABEL_PX, columnPx, rowPx, gapPx: 1, width, height: NIGHTS * rowPx + AXIS_PX };
}

/** Which place of the matrix lies under a point? Points outside count as the nearest place. */
export function placeAtPoint(layout: MatrixLayout, x: number, y: number): MatrixPosition {
  const slot = Math.floor((x - layout.left) / layout.columnPx);
  const night = Math.floor(y / layout.rowPx);
  return { night: clamp(night, NIGHTS - 1), slot: clamp(slot, SLOTS - 1) };
}

/** Does a point lie on the matrix itself, not on its labels? */
export function isInside(layout: MatrixLayout, x: number, y: number): boolean {
  return x >= layout.left && x < layout.width && y >= 0 && y < NIGHTS * layout.rowPx;
}

/** Where is a brush drawn? In pixels of the view box. */
export function brushBox(layout: MatrixLayout, brush: BrushRectangle) {
  return {
    x: layout.left + brush.slot0 * layout.columnPx - 0.5,
    y: brush.night0 * layout.rowPx - 0.5,
    width: (brush.slot1 - brush.slot0 + 1) * layout.columnPx,
    height: (brush.night1 - brush.night0 + 1) * layout.rowPx,
  };
}

/** Which part of a brush does a point take hold of: a corner, an edge, the inside, or nothing (null)? */
export function gripAtPoint(
  layout: MatrixLayout,
  brush: BrushRectangle,
  x: number,
  y: number,
): BrushGrip | null {
  const box = brushBox(layout, brush);
  const isNear =
    x >= box.x - GRIP_PX &&
    x <= box.x + box.width + GRIP_PX &&
    y >= box.y - GRIP_PX &&
    y <= box.y + box.height + GRIP_PX;
  if (!isNear) return null;
  const slot = edgeOf(x, box.x, box.x + box.width);
  const night = edgeOf(y, box.y, box.y + box.height);
  return slot === "none" && night === "none" ? INSIDE : { slot, night };
}

/** Which pointer shape tells what a grip does? A CSS cursor. */
export function cursorOfGrip(grip: BrushGrip | null): string {
  if (!grip) return "crosshair";
  if (grip.night === "both") return "move";
  if (grip.night === "none") return "ew-resize";
  if (grip.slot === "none") return "ns-resize";
  return grip.night === grip.slot ? "nwse-resize" : "nesw-resize";
}

function edgeOf(value: number, start: number, end: number): "start" | "end" | "none" {
  const grip = Math.min(GRIP_PX, (end - start) / 4);
  if (value <= start + grip) return "start";
  return value >= end - grip ? "end" : "none";
}

function clamp(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
