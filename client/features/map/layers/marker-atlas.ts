import type { Palette } from "../../../style/palette.ts";

export const MARKERS = ["square", "diamond", "partner", "school", "stop", "flag"] as const;
export type Marker = (typeof MARKERS)[number];

const CELL_PX = 64;
const MIDDLE = CELL_PX / 2;

/** Where each marker lies in the atlas: square cells of 64 pixels side by side. */
export const MARKER_MAPPING = Object.fromEntries(
  MARKERS.map((marker, index) => [
    marker,
    { x: index * CELL_PX, y: 0, width: CELL_PX, height: CELL_PX, mask: false },
  ]),
);

const atlases = new Map<Palette, HTMLCanvasElement>();

/** The picture with every marker, drawn the first time it is needed: no file, no foreign host. */
export function markerAtlas(palette: Palette): HTMLCanvasElement {
  const atlas = atlases.get(palette) ?? drawAtlas(palette);
  atlases.set(palette, atlas);
  return atlas;
}

function drawAtlas(palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL_PX * MARKERS.length;
  canvas.height = CELL_PX;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  for (const [index, marker] of MARKERS.entries()) {
    pen.save();
    pen.translate(index * CELL_PX, 0);
    pen.lineJoin = "round";
    DRAW[marker](pen, palette);
    pen.restore();
  }
  return canvas;
}

const DRAW: Record<Marker, (pen: CanvasRenderingContext2D, palette: Palette) => void> = {
  square(pen, { halo, layers }) {
    pen.fillStyle = halo;
    pen.fillRect(11, 11, 42, 42);
    pen.fillStyle = layers.graffiti;
    pen.fillRect(16, 16, 32, 32);
  },
  diamond(pen, { halo, layers }) {
    diamondPath(pen, 23);
    pen.lineWidth = 14;
    pen.strokeStyle = halo;
    pen.stroke();
    pen.lineWidth = 6;
    pen.fillStyle = layers.unsafety;
    pen.fill();
    pen.strokeStyle = layers.unsafetyEdge;
    pen.stroke();
  },
  partner(pen, { halo, layers }) {
    pen.beginPath();
    pen.roundRect(12, 12, 40, 40, 8);
    pen.fillStyle = halo;
    pen.fill();
    pen.lineWidth = 8;
    pen.strokeStyle = layers.partners;
    pen.stroke();
  },
  school(pen, { halo, school }) {
    pen.beginPath();
    pen.moveTo(MIDDLE, 12);
    pen.lineTo(54, 30);
    pen.lineTo(54, 52);
    pen.lineTo(10, 52);
    pen.lineTo(10, 30);
    pen.closePath();
    pen.fillStyle = halo;
    pen.fill();
    pen.lineWidth = 5;
    pen.strokeStyle = school;
    pen.stroke();
  },
  stop(pen, { halo, stop }) {
    pen.beginPath();
    pen.arc(MIDDLE, MIDDLE, 20, 0, Math.PI * 2);
    pen.fillStyle = halo;
    pen.fill();
    pen.lineWidth = 10;
    pen.strokeStyle = stop;
    pen.stroke();
  },
  flag(pen, { halo, layers }) {
    pen.beginPath();
    pen.moveTo(16, 58);
    pen.lineTo(16, 8);
    pen.lineTo(54, 20);
    pen.lineTo(16, 34);
    pen.lineWidth = 14;
    pen.strokeStyle = halo;
    pen.stroke();
    pen.lineWidth = 7;
    pen.fillStyle = layers.shifts;
    pen.fill();
    pen.strokeStyle = layers.shifts;
    pen.stroke();
  },
};

function diamondPath(pen: CanvasRenderingContext2D, reach: number): void {
  pen.beginPath();
  pen.moveTo(MIDDLE, MIDDLE - reach);
  pen.lineTo(MIDDLE + reach, MIDDLE);
  pen.lineTo(MIDDLE, MIDDLE + reach);
  pen.lineTo(MIDDLE - reach, MIDDLE);
  pen.closePath();
}
