/** Pixels from the map's left and top. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the screen; `to` is the corner that is pulled. */
export interface PixelBox {
  readonly from: Pixel;
  readonly to: Pixel;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const STEP_PX = 16;
const LEAST_PX = 16;
const FIRST_SHARE = 0.25;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where does a crosshair come to lie after a key? Arrows move it by 16 pixels, with Shift by one; undefined for all other keys. */
export function pixelAfterKey(
  at: Pixel,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  size: PixelSize,
): Pixel | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const step = shiftKey ? 1 : STEP_PX;
  return { x: within(at.x + arrow[0] * step, size.width), y: within(at.y + arrow[1] * step, size.height) };
}

/** Which rectangle does the keyboard begin with? A quarter of the map in its middle. */
export function firstBox({ width, height }: PixelSize): PixelBox {
  const x = (width * FIRST_SHARE) / 2;
  const y = (height * FIRST_SHARE) / 2;
  return {
    from: { x: width / 2 - x, y: height / 2 - y },
    to: { x: width / 2 + x, y: height / 2 + y },
  };
}

/** How does a rectangle change by a key? Arrows move it, with Shift its right and lower edges; undefined for all other keys. */
export function boxAfterKey(
  box: PixelBox,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  size: PixelSize,
): PixelBox | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const { x, y, width, height } = frameOf(box);
  const [right, down] = [arrow[0] * STEP_PX, arrow[1] * STEP_PX];
  if (shiftKey) {
    return {
      from: { x, y },
      to: {
        x: Math.min(Math.max(x + width + right, x + LEAST_PX), size.width),
        y: Math.min(Math.max(y + height + down, y + LEAST_PX), size.height),
      },
    };
  }
  const left = within(x + right, size.width - width);
  const top = within(y + down, size.height - height);
  return { from: { x: left, y: top }, to: { x: left + width, y: top + height } };
}

/** Where is a rectangle drawn, whichever corner was pulled? */
export function frameOf({ from, to }: PixelBox) {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** How far apart do two places of the screen lie, in pixels? */
export function pixelsBetween(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function within(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
