import { LAYER_COLOURS } from "../../../style/palette.ts";

export const MARKERS = ["square", "diamond", "partner", "school", "stop"] as const;
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

let atlas: HTMLCanvasElement | null = null;

/** The picture with every marker, drawn the first time it is needed: no file, no foreign host. */
export function markerAtlas(): HTMLCanvasElement {
  atlas ??= drawAtlas();
  return atlas;
}

function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL_PX * MARKERS.length;
  canvas.height = CELL_PX;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  for (const [index, marker] of MARKERS.entries()) {
    pen.save();
    pen.translate(index * CELL_PX, 0);
    pen.lineJoin = "round";
    DRAW[marker](pen);
    pen.restore();
  }
  return canvas;
}

const DRAW: Record<Marker, (pen: CanvasRenderingContext2D) => void> = {
  square(pen) {
    pen.fillStyle = "#ffffff";
    pen.fillRect(11, 11, 42, 42);
    pen.fillStyle = LAYER_COLOURS.graffiti;
    pen.fillRect(16, 16, 32, 32);
  },
  diamond(pen) {
    diamondPath(pen, 23);
    pen.lineWidth = 14;
    pen.strokeStyle = "#ffffff";
    pen.stroke();
    pen.lineWidth = 6;
    pen.fillStyle = LAYER_COLOURS.unsafety;
    pen.fill();
    pen.strokeStyle = LAYER_COLOURS.unsafetyEdge;
    pen.stroke();
  },
  partner(pen) {
    pen.beginPath();
    pen.roundRect(12, 12, 40, 40, 8);
    pen.fillStyle = "#ffffff";
    pen.fill();
    pen.lineWidth = 8;
    pen.strokeStyle = LAYER_COLOURS.partners;
    pen.stroke();
  },
  school(pen) {
    pen.beginPath();
    pen.moveTo(MIDDLE, 12);
    pen.lineTo(54, 30);
    pen.lineTo(54, 52);
    pen.lineTo(10, 52);
    pen.lineTo(10, 30);
    pen.closePath();
    pen.fillStyle = "#ffffff";
    pen.fill();
    pen.lineWidth = 5;
    pen.strokeStyle = "#3a4a57";
    pen.stroke();
  },
  stop(pen) {
    pen.beginPath();
    pen.arc(MIDDLE, MIDDLE, 20, 0, Math.PI * 2);
    pen.fillStyle = "#ffffff";
    pen.fill();
    pen.lineWidth = 10;
    pen.strokeStyle = "#7d8a96";
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
