import type { Accuracy } from "#core/domain/event.ts";
import { projectionBetween } from "./coordinate-system.ts";
import type { Bounds } from "./bounds.ts";

/** Where an address lies, in the municipality's metres. */
export interface GeocodedPlace {
  readonly x: number;
  readonly y: number;
  readonly accuracy: Accuracy;
}

/** Finds an address; null when there is none. Throws when the service does not answer. */
export type Geocoder = (address: string) => Promise<GeocodedPlace | null>;

export interface GeocoderOptions {
  /** Address of a service that answers as Nominatim does, without /search. */
  readonly url: string;
  readonly srid: number;
  /** Where to look, degrees. */
  readonly bounds: Bounds;
}

interface NominatimAnswer {
  lon?: unknown;
  lat?: unknown;
  place_rank?: unknown;
}

const TIMEOUT_MS = 5_000;
/** Nominatim's rank of streets; buildings have more, districts less. */
const STREET_RANK = 26;

/** A geocoder that asks a service such as Nominatim, inside the municipality's bounds only. */
export function nominatimGeocoder({ url, srid, bounds }: GeocoderOptions): Geocoder {
  const project = projectionBetween(4326, srid);
  return async (address) => {
    const question = new URL(`${url.replace(/\/$/, "")}/search`);
    const { minX, minY, maxX, maxY } = bounds;
    question.search = new URLSearchParams({
      q: address,
      format: "jsonv2",
      limit: "1",
      bounded: "1",
      viewbox: [minX, minY, maxX, maxY].join(","),
    }).toString();
    const response = await fetch(question, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { "user-agent": "Platsbild" },
    });
    if (!response.ok) throw new Error(`geokodaren svarade ${response.status}`);
    return placeOf(await response.json(), project);
  };
}

function placeOf(
  answer: unknown,
  project: (x: number, y: number) => readonly [number, number],
): GeocodedPlace | null {
  const first = (Array.isArray(answer) ? answer[0] : undefined) as NominatimAnswer | undefined;
  const [lon, lat] = [Number(first?.lon ?? Number.NaN), Number(first?.lat ?? Number.NaN)];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return null;
  const [x, y] = project(lon, lat).map((metres) => Math.round(metres * 100) / 100);
  if (x === undefined || y === undefined) return null;
  return { x, y, accuracy: Number(first?.place_rank) >= STREET_RANK ? "street" : "area" };
}
