import { type MatrixPosition, matrixPosition, weekhoursInRectangle } from "#core/domain/time/week-matrix.ts";

export const NIGHTS = 7;
export const SLOTS = 24;

/** A brush in the 7 × 24 matrix, both ends included: nights 0–6 from Monday, slots 0–23 from 06. */
export interface BrushRectangle {
  readonly night0: number;
  readonly night1: number;
  readonly slot0: number;
  readonly slot1: number;
}

/** The part of a brush that a pointer holds: the inside, or the edges that follow it. */
export interface BrushGrip {
  readonly night: "start" | "end" | "both" | "none";
  readonly slot: "start" | "end" | "both" | "none";
}

export const INSIDE: BrushGrip = { night: "both", slot: "both" };

/** Which rectangle lies between two places of the matrix, whatever their order? */
export function rectangleBetween(a: MatrixPosition, b: MatrixPosition): BrushRectangle {
  return {
    night0: Math.min(a.night, b.night),
    night1: Math.max(a.night, b.night),
    slot0: Math.min(a.slot, b.slot),
    slot1: Math.max(a.slot, b.slot),
  };
}

/** Which hours of the week does a brush choose? Ascending, 0 = Monday 00. */
export function weekhoursOfRectangle({ night0, night1, slot0, slot1 }: BrushRectangle): number[] {
  return weekhoursInRectangle({ night: night0, slot: slot0 }, { night: night1, slot: slot1 });
}

/** Which brush chooses exactly these hours of the week? Null when they fill no single rectangle. */
export function rectangleOfWeekhours(hours: readonly number[]): BrushRectangle | null {
  if (hours.length === 0) return null;
  const places = hours.map(matrixPosition);
  const nights = places.map((place) => place.night);
  const slots = places.map((place) => place.slot);
  const rectangle = {
    night0: Math.min(...nights),
    night1: Math.max(...nights),
    slot0: Math.min(...slots),
    slot1: Math.max(...slots),
  };
  const isFilled = sizeOf(rectangle) === new Set(hours).size;
  return isFilled ? rectangle : null;
}

/** Where does a brush come to lie when it is moved by whole nights and slots? It stays inside the matrix. */
export function moveRectangle(rectangle: BrushRectangle, nights: number, slots: number): BrushRectangle {
  const { night0, night1, slot0, slot1 } = rectangle;
  const byNights = within(nights, -night0, NIGHTS - 1 - night1);
  const bySlots = within(slots, -slot0, SLOTS - 1 - slot1);
  return {
    night0: night0 + byNights,
    night1: night1 + byNights,
    slot0: slot0 + bySlots,
    slot1: slot1 + bySlots,
  };
}

/**
 * How does a brush change when its grip is pulled by whole nights and slots? An edge pulled past the
 * opposite one turns the brush over, so that it is never empty.
 */
export function pullRectangle(
  rectangle: BrushRectangle,
  grip: BrushGrip,
  nights: number,
  slots: number,
): BrushRectangle {
  if (grip.night === "both" && grip.slot === "both") return moveRectangle(rectangle, nights, slots);
  const [night0, night1] = pullEdges([rectangle.night0, rectangle.night1], grip.night, nights, NIGHTS);
  const [slot0, slot1] = pullEdges([rectangle.slot0, rectangle.slot1], grip.slot, slots, SLOTS);
  return { night0, night1, slot0, slot1 };
}

const ARROWS: Readonly<Record<string, readonly [nights: number, slots: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * What does a key make of a brush? Arrows move it, arrows with Shift move its last night or hour and so
 * resize it, Escape clears it (null). Without a brush an arrow begins one at `start`. Undefined for all
 * other keys.
 */
export function rectangleAfterKey(
  rectangle: BrushRectangle | null,
  key: string,
  isShift: boolean,
  start: MatrixPosition,
): BrushRectangle | null | undefined {
  if (key === "Escape") return null;
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  if (!rectangle) return rectangleBetween(start, start);
  const [nights, slots] = arrow;
  if (!isShift) return moveRectangle(rectangle, nights, slots);
  return {
    ...rectangle,
    night1: within(rectangle.night1 + nights, rectangle.night0, NIGHTS - 1),
    slot1: within(rectangle.slot1 + slots, rectangle.slot0, SLOTS - 1),
  };
}

function sizeOf({ night0, night1, slot0, slot1 }: BrushRectangle): number {
  return (night1 - night0 + 1) * (slot1 - slot0 + 1);
}

function pullEdges(
  [first, last]: readonly [number, number],
  edge: BrushGrip["night"],
  by: number,
  length: number,
): [number, number] {
  const pull = (value: number) => within(value + by, 0, length - 1);
  switch (edge) {
    case "none":
      return [first, last];
    case "both": {
      const step = within(by, -first, length - 1 - last);
      return [first + step, last + step];
    }
    case "start": {
      const moved = pull(first);
      return [Math.min(moved, last), Math.max(moved, last)];
    }
    case "end": {
      const moved = pull(last);
      return [Math.min(first, moved), Math.max(first, moved)];
    }
  }
}

function within(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}
