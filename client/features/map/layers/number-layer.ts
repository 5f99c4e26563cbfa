import { IconLayer } from "@deck.gl/layers";
import type { Layer } from "@deck.gl/core";
import type { Position } from "../canvas/hexagon-geometry.ts";

export interface NumberLayerProps<T> {
  readonly id: string;
  readonly data: readonly T[];
  readonly positionOf: (item: T) => Position;
  readonly numberOf: (item: T) => number;
  /** Height of a digit's line. */
  readonly sizePx: number;
  /** Of the digits, #rrggbb. */
  readonly colour: string;
  /** 0–1. */
  readonly opacity: number;
}

/** One digit of a number: which, and how many digit widths right of the number's middle. */
export interface Digit {
  readonly digit: string;
  readonly offset: number;
}

const CELL_PX = 64;
const DIGITS = [..."0123456789"];
const MAPPING = Object.fromEntries(
  DIGITS.map((digit, index) => [
    digit,
    { x: index * CELL_PX, y: 0, width: CELL_PX, height: CELL_PX, mask: false },
  ]),
);
// Source Sans has figures of one width, this part of the line's height.
const ADVANCE = 0.5;

/** Which digits make up a whole number, and where do they stand? */
export function digitsOf(number: number): Digit[] {
  const digits = [...String(Math.round(number))];
  return digits.map((digit, index) => ({ digit, offset: index - (digits.length - 1) / 2 }));
}

/**
 * Whole numbers in the middle of discs. Ten drawn digits do the work of a text layer, which would
 * add 6 kB to what the map's first view has to fetch.
 */
export function numberLayer<T>({
  id,
  data,
  positionOf,
  numberOf,
  sizePx,
  colour,
  opacity,
}: NumberLayerProps<T>): Layer {
  const digits = data.flatMap((item) =>
    digitsOf(numberOf(item)).map((digit) => ({ ...digit, position: positionOf(item) })),
  );
  return new IconLayer<(typeof digits)[number]>({
    id,
    data: digits,
    // deck.gl takes any image here; its type names only addresses and textures.
    iconAtlas: digitAtlas(colour) as unknown as string,
    iconMapping: MAPPING,
    getIcon: ({ digit }) => digit,
    getPosition: ({ position }) => position,
    getPixelOffset: ({ offset }) => [offset * sizePx * ADVANCE, 0],
    getSize: sizePx,
    sizeUnits: "pixels",
    opacity,
    updateTriggers: { getPixelOffset: sizePx },
  });
}

const atlases = new Map<string, HTMLCanvasElement>();

function digitAtlas(colour: string): HTMLCanvasElement {
  const atlas = atlases.get(colour) ?? drawDigits(colour);
  atlases.set(colour, atlas);
  return atlas;
}

function drawDigits(colour: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL_PX * DIGITS.length;
  canvas.height = CELL_PX;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  pen.font = `650 ${CELL_PX}px "Source Sans 3 Variable", sans-serif`;
  pen.textAlign = "center";
  pen.fillStyle = colour;
  const { actualBoundingBoxAscent: ascent } = pen.measureText("0");
  for (const [index, digit] of DIGITS.entries()) {
    pen.fillText(digit, (index + 0.5) * CELL_PX, (CELL_PX + ascent) / 2);
  }
  return canvas;
}
