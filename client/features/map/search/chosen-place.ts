import type { HexagonCell } from "../canvas/hexagon-geometry.ts";
import { asPosition } from "../canvas/hexagon-geometry.ts";
import type { AreaFeature, PartnerFeature } from "../layers/industrial-layers.ts";
import type { PlaceFeature } from "../layers/place-mark-layer.ts";
import { inAreas } from "../layers/points-in-areas.ts";
import type { SceneFeature } from "../layers/scene-layers.ts";
import { distanceM, type PlaceArea } from "../ranked/rank-places.ts";
import type { PlaceIndex } from "../use-places.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./findings.ts";

/** What the chosen place may be among; null while it is not fetched. */
export interface ChoosableData {
  readonly index: PlaceIndex;
  readonly places: readonly PlaceFeature[] | null;
  readonly areas: readonly AreaFeature[] | null;
  readonly scenes: readonly SceneFeature[] | null;
  readonly partners: readonly PartnerFeature[] | null;
}

const STREET_REACH_M = 120;

/**
 * Which place is chosen, by the key in the address? A place of the gazetteer or a hexagon; or what the
 * search found: an area, a drug scene or a partner's premises with the hexagons they lie in, or a street,
 * which is marked and never counted, because people live there. Null for none.
 */
export function chosenPlace(key: string | null, data: ChoosableData): PlaceArea | null {
  if (key === null) return null;
  const known = data.index.areaByKey.get(key);
  if (known) return known;
  const [kind = "", id = ""] = key.split(":");
  switch (kind) {
    case "area": {
      const area = data.areas?.find((one) => String(one.id) === id);
      return area ? placeOfArea(area, data.index.cells) : null;
    }
    case "scene": {
      const scene = data.scenes?.find((one) => String(one.id) === id);
      return scene ? placeOfScene(scene, data.index.cells) : null;
    }
    case "partner": {
      const partner = data.partners?.find((one) => String(one.id) === id);
      return partner ? placeOfPartner(partner, data.index.cells) : null;
    }
    case "street": {
      const street = data.places?.find((one) => String(one.id) === id);
      return street ? placeOfStreet(street) : null;
    }
    default:
      return null;
  }
}

function placeOfArea(area: AreaFeature, cells: readonly HexagonCell[]): PlaceArea | null {
  const finding = only({ areas: [area] });
  const inside = inAreas(cells, (cell) => cell.centre, [area]);
  return finding && { ...asPlace(finding, inside), areaId: Number(area.id), reachM: null };
}

function placeOfScene(scene: SceneFeature, cells: readonly HexagonCell[]): PlaceArea | null {
  const finding = only({ scenes: [scene] });
  if (!finding) return null;
  const area = {
    ...scene,
    properties: { kind: "own" as const, name: scene.properties.name, population: null },
  };
  const inside = inAreas(cells, (cell) => cell.centre, [area]);
  return {
    ...asPlace(finding, inside.length > 0 ? inside : nearest(cells, finding)),
    reachM: null,
  };
}

function placeOfPartner(partner: PartnerFeature, cells: readonly HexagonCell[]): PlaceArea | null {
  const finding = only({ partners: [partner] });
  return finding && { ...asPlace(finding, nearest(cells, finding)), reachM: null };
}

function placeOfStreet(street: PlaceFeature): PlaceArea {
  const { name } = street.properties;
  return {
    key: `street:${street.id}`,
    name,
    kind: "gata",
    isNamed: true,
    position: asPosition(street.geometry.coordinates),
    cells: [],
    reachM: STREET_REACH_M,
  };
}

function asPlace({ key, name, group, detail, position }: Finding, cells: readonly HexagonCell[]): PlaceArea {
  const kind = detail.kind === "time" ? group : detail.type;
  return { key, name, kind, isNamed: true, position, cells: cells.map(({ id }) => id) };
}

function only(some: Partial<Parameters<typeof findings>[0]>): Finding | null {
  const none = { places: [], areas: [], partners: [], scenes: [], tours: [] };
  return findings({ ...none, ...some })[0] ?? null;
}

/** The hexagon a point lies in, or none when the nearest one's middle is farther than its corner. */
function nearest(cells: readonly HexagonCell[], { position }: Finding): HexagonCell[] {
  let best: HexagonCell | null = null;
  let bestM = Infinity;
  for (const cell of cells) {
    const distance = distanceM(position, cell.centre);
    if (distance < bestM && distance <= cell.radiusM) {
      best = cell;
      bestM = distance;
    }
  }
  return best ? [best] : [];
}
