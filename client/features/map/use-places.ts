import { useMemo } from "react";
import type { Cells } from "#core/contract/reference.ts";
import { asPosition, type HexagonCell, hexagonCells } from "./canvas/hexagon-geometry.ts";
import type { PlaceFeature } from "./layers/place-mark-layer.ts";
import { type NamedPlace, type PlaceArea, placeAreas } from "./ranked/rank-places.ts";

/** The hexagons and the places they belong to. */
export interface PlaceIndex {
  readonly cells: readonly HexagonCell[];
  readonly cellById: ReadonlyMap<number, HexagonCell>;
  readonly landCells: number;
  readonly areas: readonly PlaceArea[];
  readonly areaByKey: ReadonlyMap<string, PlaceArea>;
  readonly areaOfCell: ReadonlyMap<number, PlaceArea>;
}

// A street is where people live: never ranked, never a place to aim at.
const UNRANKED_KINDS: ReadonlySet<string> = new Set(["gata"]);

/** Which hexagon belongs to which place? Empty until both are fetched. */
export function usePlaceIndex(cells: Cells | undefined, places: readonly PlaceFeature[] | null): PlaceIndex {
  return useMemo(() => {
    const drawn = cells ? hexagonCells(cells) : [];
    const areas = places ? placeAreas(places.filter(isRanked).map(namedPlace), drawn) : [];
    return {
      cells: drawn,
      cellById: new Map(drawn.map((cell) => [cell.id, cell])),
      landCells: drawn.filter((cell) => cell.isOnLand).length,
      areas,
      areaByKey: new Map(areas.map((area) => [area.key, area])),
      areaOfCell: new Map(areas.flatMap((area) => area.cells.map((cell) => [cell, area] as const))),
    };
  }, [cells, places]);
}

function isRanked({ properties }: PlaceFeature): boolean {
  return !UNRANKED_KINDS.has(properties.kind);
}

function namedPlace({ id, properties, geometry }: PlaceFeature): NamedPlace {
  const { name, kind, rank } = properties;
  return { id: String(id), name, kind, rank, position: asPosition(geometry.coordinates) };
}
