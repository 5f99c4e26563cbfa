import type { Aggregates } from "#core/contract/aggregate.ts";
import type { Place } from "#core/contract/place.ts";
import type { Cells } from "#core/contract/reference.ts";

export type Pixel = readonly [x: number, y: number];

export interface DrawnCell {
  readonly id: number;
  readonly ring: readonly Pixel[];
  readonly centre: Pixel;
  readonly radius: number;
  readonly count: number;
  /** 0: one or two; 1–5 filled, by the busiest hexagon. */
  readonly step: number;
  readonly isElevated: boolean;
}

export interface PlaceDrawing {
  /** Land cells in view, without numbers. */
  readonly land: readonly (readonly Pixel[])[];
  readonly cells: readonly DrawnCell[];
  readonly outline: readonly (readonly Pixel[])[];
  readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | null;
  readonly marks: readonly {
    readonly name: string;
    readonly kind: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly scale: { readonly px: number; readonly metres: number };
}

interface DrawingOrder {
  readonly place: Place;
  readonly cells: Cells;
  readonly counts: Aggregates["rows"];
  readonly marks: readonly {
    readonly name: string;
    readonly kind: string;
    readonly position: readonly number[];
  }[];
  readonly width: number;
  readonly height: number;
}

const METRES_PER_DEGREE = 111_320;
const MARGIN_PX = 22;
const LEAST_ACROSS_M = 500;
const FEW = 3;
const STEPS = 5;
const SCALES_M = [50, 100, 200, 500, 1000, 2000, 5000];
/** Names nearer to each other than this would lie on top of each other. */
const NAME_HEIGHT_PX = 15;
const NAME_WIDTH_PX = 110;

/** How is a place drawn on a sheet of this size? Distances are true in the middle of the place. */
export function drawPlace({ place, cells, counts, marks, width, height }: DrawingOrder): PlaceDrawing {
  const own = new Set(place.cells);
  const rings = new Map(cells.ids.map((id, index) => [id, ringOf(cells.corners, index)]));
  const outline = outlineRings(place);
  const toMetres = planeAround(place);
  const extent = extentOf(
    [...place.cells.flatMap((id) => rings.get(id) ?? []), ...outline.flat()].map(toMetres),
    place.reachM ?? 0,
  );
  const pxPerM = Math.min(
    (width - 2 * MARGIN_PX) / Math.max(LEAST_ACROSS_M, extent.width),
    (height - 2 * MARGIN_PX) / Math.max(LEAST_ACROSS_M, extent.height),
  );
  const toPixel = (position: readonly number[]): Pixel => {
    const [x, y] = toMetres(position);
    return [width / 2 + (x - extent.x) * pxPerM, height / 2 - (y - extent.y) * pxPerM];
  };
  const isInView = ([x, y]: Pixel, room = 0) =>
    x > -room && x < width + room && y > -room && y < height + room;
  const countOf = new Map(counts.map((row) => [row.cell ?? -1, row.count]));
  const busiest = Math.max(FEW, ...place.cells.map((id) => countOf.get(id) ?? 0));
  const elevated = new Set(place.finding?.elevatedCells);
  const drawn = cells.ids.flatMap((id, index) => {
    const ring = (rings.get(id) ?? []).map(toPixel);
    return cells.onLand[index] && isInView(ring[0] ?? [-1e9, 0], 60) ? [{ id, ring }] : [];
  });
  const middle = toPixel([place.lon, place.lat]);
  const metres = SCALES_M.findLast((one) => one * pxPerM < width / 3) ?? 50;
  return {
    land: drawn.filter(({ id }) => !own.has(id)).map(({ ring }) => ring),
    cells: drawn
      .filter(({ id }) => own.has(id))
      .map(({ id, ring }) => {
        const count = countOf.get(id) ?? 0;
        const [a = middle, , , d = middle] = ring;
        const centre: Pixel = [(a[0] + d[0]) / 2, (a[1] + d[1]) / 2];
        const step =
          Math.round(count) < FEW ? 0 : Math.min(STEPS, 1 + Math.floor(((count - FEW) / busiest) * STEPS));
        const radius = Math.hypot(a[0] - centre[0], a[1] - centre[1]);
        return { id, ring, centre, radius, count, step, isElevated: elevated.has(id) };
      }),
    outline: outline.map((ring) => ring.map(toPixel)),
    circle: place.reachM === null ? null : { x: middle[0], y: middle[1], radius: place.reachM * pxPerM },
    marks: namesApart(
      marks.flatMap(({ name, kind, position }) => {
        const [x, y] = toPixel(position);
        return isInView([x, y]) ? [{ name, kind, x, y }] : [];
      }),
    ),
    scale: { px: metres * pxPerM, metres },
  };
}

function ringOf(corners: readonly number[], index: number): (readonly [number, number])[] {
  return Array.from({ length: 6 }, (_, corner) => {
    const at = index * 12 + corner * 2;
    return [corners[at] ?? 0, corners[at + 1] ?? 0] as const;
  });
}

function outlineRings({ outline }: Place): (readonly number[])[][] {
  if (outline === null) return [];
  return outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat();
}

function planeAround({ lon, lat }: Place) {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return ([x = lon, y = lat]: readonly number[]): Pixel => [(x - lon) * east, (y - lat) * METRES_PER_DEGREE];
}

function extentOf(points: readonly Pixel[], reachM: number) {
  const xs = [-reachM, reachM, ...points.map(([x]) => x)];
  const ys = [-reachM, reachM, ...points.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (west + east) / 2, y: (south + north) / 2, width: east - west, height: north - south };
}

function namesApart<T extends Pick<PlaceDrawing["marks"][number], "x" | "y">>(marks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mark of marks) {
    const isFree = kept.every(
      ({ x, y }) => Math.abs(y - mark.y) > NAME_HEIGHT_PX || Math.abs(x - mark.x) > NAME_WIDTH_PX,
    );
    if (isFree) kept.push(mark);
  }
  return kept;
}
