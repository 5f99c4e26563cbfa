/** Longitude and latitude in degrees (WGS 84); more numbers are left alone. */
export type GeoPosition = readonly number[];
export type GeoRing = readonly GeoPosition[];

/**
 * A polygon's rings wound as RFC 7946 asks: the outer one anticlockwise, holes clockwise, each closed.
 * Small rings only: the surface is taken for flat.
 */
export function windRings(rings: readonly GeoRing[]): GeoRing[] {
  return rings.map((ring, index) => wind(closed(ring), index === 0));
}

function wind(ring: GeoRing, isOuter: boolean): GeoRing {
  return isOuter === signedArea(ring) > 0 ? ring : ring.toReversed();
}

function closed(ring: GeoRing): GeoRing {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

/** Twice the area of a closed ring, positive when it runs anticlockwise. */
function signedArea(ring: GeoRing): number {
  const [originLon = 0, originLat = 0] = ring[0] ?? [];
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [lonA = 0, latA = 0] = ring[at - 1] ?? [];
    const [lonB = 0, latB = 0] = ring[at] ?? [];
    sum += (lonA - originLon) * (latB - originLat) - (lonB - originLon) * (latA - originLat);
  }
  return sum;
}
