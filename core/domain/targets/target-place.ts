import { connectedCells } from "../place/connected-cells.ts";
import type { PlanePoint } from "../place/hexgrid.ts";
import type { PlaceArea } from "../place/place-areas.ts";
import { type PlaceType, placeTypeOf } from "../place/place-type.ts";
import { splitGroup, type SplitSettings } from "./split-group.ts";

/** A place that measures may be aimed at: a named one, or elevated cells that hang together far from every name. */
export interface TargetPlace {
  readonly key: string;
  /** Its own name, or the nearest. */
  readonly name: string;
  readonly type: PlaceType;
  readonly isNamed: boolean;
  /** Metres in the municipality's coordinate system. */
  readonly position: PlanePoint;
  readonly cells: readonly number[];
  readonly elevatedCells: readonly number[];
}

/**
 * Which places are there to choose from? `areas`: the municipality's land cut into places, as `placeAreas`
 * gives it; `elevated`: ids of elevated cells. Every named place is one, elevated or not; cells far from names
 * only where they are elevated, those that hang together as one, a large group in places round its busiest cells
 * (`splitGroup`). So no cell is in two places.
 */
export function targetPlaces(
  areas: readonly PlaceArea<PlanePoint>[],
  elevated: ReadonlySet<number>,
  settings: SplitSettings,
): TargetPlace[] {
  const named = areas
    .filter(({ isNamed }) => isNamed)
    .map(({ key, name, kind, position, cells }) => ({
      key,
      name,
      type: placeTypeOf(kind),
      isNamed: true,
      position,
      cells,
      elevatedCells: cells.filter((cell) => elevated.has(cell)),
    }));
  const areaOfCell = new Map(
    areas
      .filter(({ isNamed }) => !isNamed)
      .flatMap((area) => area.cells.map((cell) => [cell, area] as const)),
  );
  const groups = connectedCells([...areaOfCell.keys()].filter((cell) => elevated.has(cell))).flatMap(
    (cells) => splitGroup(cells, settings),
  );
  return [...named, ...groups.flatMap((cells) => groupPlace(cells, areaOfCell))];
}

// Stands on the cell nearest to its middle, and bears that cell's name.
function groupPlace(
  cells: readonly number[],
  areaOfCell: ReadonlyMap<number, PlaceArea<PlanePoint>>,
): TargetPlace[] {
  const members = cells.flatMap((cell) => areaOfCell.get(cell) ?? []);
  const mean = (of: (point: PlanePoint) => number) =>
    members.reduce((sum, { position }) => sum + of(position), 0) / members.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const distance = ({ position }: PlaceArea<PlanePoint>) => Math.hypot(position.x - x, position.y - y);
  const [middle] = members.toSorted((a, b) => distance(a) - distance(b));
  if (middle === undefined) return [];
  return [
    {
      key: `cells:${cells[0]}`,
      name: middle.name,
      type: placeTypeOf(middle.kind),
      isNamed: false,
      position: middle.position,
      cells,
      elevatedCells: cells,
    },
  ];
}
