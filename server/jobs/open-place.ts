import type { CellSize } from "#core/contract/filter.ts";
import type { Place } from "#core/contract/place.ts";
import { cellOf, type PlanePoint } from "#core/domain/place/hexgrid.ts";
import { PLACE_RADIUS_M, type PlaceArea } from "#core/domain/place/place-areas.ts";
import { createGround, type Ground } from "#core/domain/targets/ground.ts";
import { kindOfCells } from "#core/domain/targets/describe-place.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listLandCells } from "../queries/list-land-cells.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import { type KnownPlace, readPlace } from "../queries/read-place.ts";
import { listCellsInside, readSurroundings, type Surroundings } from "../queries/read-surroundings.ts";

/** A place with its cells and what lies there. */
export interface OpenedPlace extends Surroundings {
  readonly place: KnownPlace;
  readonly ground: Ground;
  readonly area: PlaceArea<PlanePoint>;
  /** How far it reaches, where it has no border of its own; null where it has. */
  readonly reachM: number | null;
  /** A district has no like. */
  readonly hasLike: boolean;
}

/** How far a hexagon's or a partner's surroundings reach. */
const NEAR_M = 150;
const DISTRICTS: ReadonlySet<string> = new Set(["kommundel", "group", "regso", "deso", "permit"]);

/** Reads a place as far as the actor may know it. Throws a 404 where a key leads nowhere. */
export function openPlace(
  database: Database,
  actor: Actor,
  { key, cellSize }: { readonly key: string; readonly cellSize: CellSize },
): Promise<OpenedPlace> {
  return withActor(database, actor, async (client) => {
    const place = await readPlace(client, key, cellSize);
    if (place === null) throw new Refusal("not_found");
    const ground = createGround({
      acrossM: cellSize,
      bandM: cellSize,
      cells: await listLandCells(client, cellSize),
      places: await listPlanePlaces(client),
    });
    const cells = await cellsOf(client, place, ground);
    const reachM = reachOf(place, cells, ground);
    const surroundings = await readSurroundings(client, place, {
      reachM: reachM ?? NEAR_M,
      knowsPartners: actor.role !== "police",
    });
    const { name, position } = place;
    const kind = likeKind(place, cells, ground);
    return {
      ...surroundings,
      place,
      ground,
      area: { key, name, kind, isNamed: true, position, cells },
      reachM,
      hasLike: !DISTRICTS.has(place.kind),
    };
  });
}

/** What the place is called and where it is, for an answer; `toDegrees` from the municipality's metres. */
export function presentPlace(
  { place, area, ground, reachM, outline, within, surroundings, hasLike }: OpenedPlace,
  toDegrees: (point: PlanePoint) => readonly [number, number],
): Omit<Place, "basis" | "compared" | "finding" | "total" | "neighbours" | "unsafetyReports"> {
  const [lon, lat] = toDegrees(place.position);
  return {
    key: place.key,
    sort: place.sort,
    name: place.name,
    kind: place.kind,
    areaId: place.areaId,
    lon,
    lat,
    cellSize: ground.acrossM,
    cells: [...area.cells],
    outline,
    reachM,
    within,
    surroundings,
    hasLike,
  };
}

async function cellsOf(client: Client, place: KnownPlace, ground: Ground): Promise<readonly number[]> {
  const id = place.key.split(":")[1] ?? "";
  switch (place.sort) {
    case "area":
    case "scene": {
      const inside = await listCellsInside(client, { sort: place.sort, id, cellSize: ground.acrossM });
      return inside.length > 0 ? inside : cellAround(place, ground);
    }
    case "partner":
      return cellAround(place, ground);
    case "cell": {
      if (!ground.indexOfCell.has(Number(id))) throw new Refusal("not_found");
      return [Number(id)];
    }
    case "place":
      return ground.areas.find(({ key }) => key === place.key)?.cells ?? [];
  }
}

function cellAround({ position: { x, y } }: KnownPlace, ground: Ground): number[] {
  const cell = cellOf(x, y, ground.acrossM);
  return ground.indexOfCell.has(cell) ? [cell] : [];
}

function reachOf(place: KnownPlace, cells: readonly number[], ground: Ground): number | null {
  switch (place.sort) {
    case "area":
    case "scene":
      return null;
    case "partner":
    case "cell":
      return NEAR_M;
    case "place":
      // As far as its rank lets it reach: the cells tell which that was.
      return cells.length * ground.acrossM ** 2 > Math.PI * 300 ** 2 ? PLACE_RADIUS_M[0] : PLACE_RADIUS_M[2];
  }
}

function likeKind(place: KnownPlace, cells: readonly number[], ground: Ground): string {
  if (place.sort === "place") return place.kind;
  return place.kind === "industrial" ? "industriomrade" : kindOfCells(ground, cells);
}
