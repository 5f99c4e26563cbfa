import type { Partners } from "#core/contract/layer.ts";
import type { Areas, Places } from "#core/contract/reference.ts";
import { asPosition, type Position } from "../canvas/hexagon-geometry.ts";
import type { MapBounds } from "../canvas/map-position.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";
import type { SceneFeature } from "../layers/scene-layers.ts";
import type { Tour } from "../layers/tour-layers.ts";
import type { Finding, FindingGroup } from "./finding.ts";

/** What can be searched; what is not fetched yet is left out. */
export interface Searchable {
  readonly places: readonly Places["features"][number][];
  readonly areas: readonly Areas["features"][number][];
  readonly partners: readonly Partners["features"][number][];
  readonly scenes: readonly SceneFeature[];
  readonly tours: readonly Tour[];
}

const GROUP_OF_PLACE: Readonly<Record<string, FindingGroup>> = {
  hallplats: "stops",
  station: "stops",
  skola: "schools",
  industriomrade: "partners",
};

/** Everything that the search can find: places, stops, schools, areas, partners, drug scenes, shifts and walks. */
export function findings({ places, areas, partners, scenes, tours }: Searchable): Finding[] {
  // An industrial area is in the gazetteer too; the area itself says more.
  const industrial = new Set(
    areas.map(({ properties }) => properties.kind === "industrial" && properties.name),
  );
  const named = places.filter(({ properties }) => !industrial.has(properties.name));
  return [
    ...named.map(placeFinding),
    ...areas.map(areaFinding),
    ...partners.map(partnerFinding),
    ...scenes.map(sceneFinding),
    ...tours.map(tourFinding),
  ];
}

function placeFinding({ id, properties, geometry }: Searchable["places"][number]): Finding {
  const { name, kind, rank, aliases } = properties;
  return {
    key: kind === "gata" ? `street:${id}` : String(id),
    group: GROUP_OF_PLACE[kind] ?? "places",
    name,
    detail: { kind: "place", type: kind },
    position: asPosition(geometry.coordinates),
    bounds: null,
    rank,
    aliases,
  };
}

function areaFinding({ id, properties, geometry }: Searchable["areas"][number]): Finding {
  const bounds = boundsOf(polygonsOf(geometry).flat(2));
  return {
    key: `area:${id}`,
    group: properties.kind === "industrial" ? "partners" : "areas",
    name: properties.name,
    detail: { kind: "area", type: properties.kind },
    position: middleOf(bounds),
    bounds,
    // A district is meant more often than a statistical area of nearly the same name.
    rank: properties.kind === "deso" ? 3 : 2,
    aliases: [],
  };
}

function partnerFinding({ id, properties, geometry }: Searchable["partners"][number]): Finding {
  return {
    key: `partner:${id}`,
    group: "partners",
    name: properties.name,
    detail: { kind: "partner", type: properties.kind },
    position: asPosition(geometry.coordinates),
    bounds: null,
    rank: 3,
    aliases: properties.areaName === null ? [] : [properties.areaName],
  };
}

function sceneFinding({ id, properties, geometry }: SceneFeature): Finding {
  const bounds = boundsOf(polygonsOf(geometry).flat(2));
  return {
    key: `scene:${id}`,
    group: "scenes",
    name: properties.name,
    detail: { kind: "scene", type: properties.status },
    position: middleOf(bounds),
    bounds,
    rank: 2,
    aliases: [],
  };
}

function tourFinding({ id, properties: { name, startsAt, stops } }: Tour, order: number): Finding {
  const bounds = boundsOf(stops.map(({ lon, lat }): Position => [lon, lat]));
  return {
    key: `tour:${id}`,
    group: "tours",
    name,
    detail: { kind: "time", instant: startsAt },
    position: middleOf(bounds),
    bounds,
    // In the order they come.
    rank: 3 + order,
    aliases: stops.map((stop) => stop.name),
  };
}

function boundsOf(points: readonly Position[]): MapBounds {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function middleOf([west, south, east, north]: MapBounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
