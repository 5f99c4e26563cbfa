import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { municipalityBoundary } from "../../server/imports/checks/municipality-boundary.ts";
import { projectionBetween } from "../../server/imports/mapping/coordinate-system.ts";
import { shippedDataDir } from "../../server/paths.ts";

type Ring = [number, number][];

const CATEGORIES = [
  "Skadegörelse",
  "Klotter",
  "Stöld ur fordon",
  "Misshandel",
  "Ofredande",
  "Cykelstöld",
  "Nedskräpning",
];
const PLACES = ["Nacka Forum", "Sickla torg", "Orminge centrum", "Fisksätra torg", "Älta torg"];
const FIRST_MS = Date.UTC(2016, 0, 1);
const TEN_YEARS_MIN = 10 * 365 * 1440;
const MINUTE_MS = 60_000;

/** Writes a CSV file of clean events over Nacka and ten years, half of them intervals; the same every time. */
export async function writeCleanRows(file: string, rows: number): Promise<void> {
  const random = seededRandom(20_261_123);
  const point = await pointsInside(random);
  const out = createWriteStream(file);
  out.write("id;start;slut;kategori;plats;lat;lon\r\n");
  let text = "";
  for (let no = 1; no <= rows; no++) {
    const [lon, lat] = point();
    const { from, to } = interval(random);
    const [category, place] = [pick(CATEGORIES, random), pick(PLACES, random)];
    text += `B${String(no).padStart(8, "0")};${from};${to};${category};${place};${lat.toFixed(6)};${lon.toFixed(6)}\r\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "close");
}

/** Between 04 and 23, where the clock is never changed. */
function interval(random: () => number): { from: string; to: string } {
  const day = Math.floor((random() * TEN_YEARS_MIN) / 1440);
  const fromMs = FIRST_MS + day * 1440 * MINUTE_MS + (240 + Math.floor(random() * 900)) * MINUTE_MS;
  const toMs = fromMs + Math.floor(random() * 300) * MINUTE_MS;
  const write = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace("T", " ");
  return { from: write(fromMs), to: random() < 0.5 ? write(toMs) : "" };
}

async function pointsInside(random: () => number): Promise<() => readonly [number, number]> {
  const text = await readFile(join(shippedDataDir, "basemap", "boundary.geojson"), "utf8");
  const { features } = JSON.parse(text) as {
    features: { geometry: { type: string; coordinates: Ring[] | Ring[][] } }[];
  };
  const rings = features.flatMap(({ geometry }) =>
    geometry.type === "Polygon"
      ? (geometry.coordinates as Ring[])
      : (geometry.coordinates as Ring[][]).flat(),
  );
  const project = projectionBetween(4326, 3006);
  const boundary = municipalityBoundary(
    rings.map((ring) => ring.map(([x, y]) => project(x, y))),
    0,
  );
  const [west, east] = [Math.min(...rings.flat().map(([x]) => x)), Math.max(...rings.flat().map(([x]) => x))];
  const [south, north] = [
    Math.min(...rings.flat().map(([, y]) => y)),
    Math.max(...rings.flat().map(([, y]) => y)),
  ];
  return () => {
    for (;;) {
      const [lon, lat] = [west + random() * (east - west), south + random() * (north - south)];
      if (boundary.holds(...project(lon, lat))) return [lon, lat];
    }
  };
}

const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)] as T;

/** A linear congruential generator: enough for rows that only have to differ. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
