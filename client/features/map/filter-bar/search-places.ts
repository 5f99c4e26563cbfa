import type { Areas, Places } from "#core/contract/reference.ts";
import { asPosition, type Position } from "../canvas/hexagon-geometry.ts";
import { polygonsOf } from "../canvas/polygon-parts.ts";

/** Something the search can find: a named place or an area. */
export interface Finding {
  readonly key: string;
  readonly kind: "place" | "area";
  /** The id of the place or area. */
  readonly id: string;
  readonly name: string;
  /** The place's kind, or the area's. */
  readonly type: string;
  readonly position: Position;
  readonly rank: number;
  readonly aliases: readonly string[];
}

/** What can be searched for? Places and areas. */
export function findings(
  places: readonly Places["features"][number][],
  areas: readonly Areas["features"][number][],
): Finding[] {
  return [
    ...places.map(({ id, properties, geometry }): Finding => {
      const { name, kind, rank, aliases } = properties;
      return {
        key: `place${id}`,
        kind: "place",
        id: String(id),
        name,
        type: kind,
        position: asPosition(geometry.coordinates),
        rank,
        aliases,
      };
    }),
    ...areas.map(({ id, properties, geometry }): Finding => {
      const position = middleOf(geometry);
      return {
        key: `area${id}`,
        kind: "area",
        id: String(id),
        name: properties.name,
        type: properties.kind,
        position,
        rank: 2,
        aliases: [],
      };
    }),
  ];
}

/**
 * What fits a search text best? Names that begin with it come first, then names with a word that does,
 * then other names of the place, then anything that holds it; important places before others.
 */
export function searchFindings(all: readonly Finding[], text: string, limit: number): Finding[] {
  const wanted = fold(text.trim());
  if (wanted === "") return [];
  return all
    .map((finding) => ({ finding, score: scoreOf(finding, wanted) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.finding.rank - b.finding.rank ||
        a.finding.name.localeCompare(b.finding.name, "sv"),
    )
    .slice(0, limit)
    .map(({ finding }) => finding);
}

function scoreOf({ name, aliases }: Finding, wanted: string): number {
  const own = fold(name);
  if (own.startsWith(wanted)) return 4;
  if (own.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 3;
  if (aliases.some((alias) => fold(alias).startsWith(wanted))) return 2;
  return own.includes(wanted) ? 1 : 0;
}

// Å, Ä and Ö are letters of their own, but many keyboards lack them: "alta" finds "Älta".
function fold(text: string): string {
  return text.toLocaleLowerCase("sv").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function middleOf(geometry: Areas["features"][number]["geometry"]): Position {
  const points = polygonsOf(geometry).flat(2);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
