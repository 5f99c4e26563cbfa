import proj4 from "proj4";

/** Turns x (east) and y (north) of one system into another's. */
export type Projection = (x: number, y: number) => readonly [number, number];

const SWEREF = "+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const RT90 = "+ellps=bessel +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m +no_defs";
// SWEREF 99 12 00 … 23 15, EPSG 3007–3018: central meridian in degrees.
const SWEREF_ZONES = [12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25];
// RT90 7.5 gon V … 5 gon O, EPSG 3019–3024: 2.5 gon apart.
const RT90_MERIDIANS = [
  11.30827777777778, 13.55827777777778, 15.80827777777778, 18.05827777777778, 20.30827777777778,
  22.55827777777778,
];

/** The proj definition of an EPSG code, or null for one that is not known here. */
export function definitionOf(epsg: number): string | null {
  if (epsg === 4326 || epsg === 4258) return "+proj=longlat +datum=WGS84 +no_defs";
  if (epsg === 3857)
    return "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs";
  if (epsg === 3006) return `+proj=utm +zone=33 ${SWEREF}`;
  const zone = SWEREF_ZONES[epsg - 3007];
  if (zone !== undefined) return `+proj=tmerc +lat_0=0 +lon_0=${zone} +k=1 +x_0=150000 +y_0=0 ${SWEREF}`;
  const meridian = RT90_MERIDIANS[epsg - 3019];
  if (meridian !== undefined)
    return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=1500000 +y_0=0 ${RT90}`;
  const isBetween = (first: number, last: number) => epsg >= first && epsg <= last;
  if (isBetween(25828, 25838)) return `+proj=utm +zone=${epsg - 25800} ${SWEREF}`;
  if (isBetween(32601, 32660)) return `+proj=utm +zone=${epsg - 32600} +datum=WGS84 +units=m +no_defs`;
  if (isBetween(32701, 32760)) return `+proj=utm +zone=${epsg - 32700} +south +datum=WGS84 +units=m +no_defs`;
  return null;
}

/** Whether coordinates of a system are degrees rather than metres. */
export const isGeographic = (epsg: number): boolean => epsg === 4326 || epsg === 4258;

/** How points go from one system to another. Throws RangeError for a system that is not known here. */
export function projectionBetween(from: number, to: number): Projection {
  if (from === to) return (x, y) => [x, y];
  const [source, target] = [definitionOf(from), definitionOf(to)];
  if (source === null || target === null) {
    throw new RangeError(`Coordinate system EPSG:${source === null ? from : to} is not known.`);
  }
  const converter = proj4(source, target);
  return (x, y) => converter.forward<[number, number]>([x, y]);
}

/** The number in "EPSG:3006", "urn:ogc:def:crs:EPSG::3011" or "urn:ogc:def:crs:OGC:1.3:CRS84"; null for others. */
export function epsgOf(name: string): number | null {
  if (/CRS:?84/i.test(name)) return 4326;
  const match = /EPSG:+(?:[\d.]+:)?(\d{4,5})$/i.exec(name.trim());
  return match ? Number(match[1]) : null;
}
