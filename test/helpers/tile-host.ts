import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pmtilesArchive } from "./pmtiles-archive.ts";
import { vectorTile } from "./vector-tile.ts";

/** An operator's own basemap on a port of its own. */
export interface TileHost {
  readonly host: string;
  readonly styleUrl: string;
  readonly pmtilesUrl: string;
  /** Paths that have been asked for. */
  readonly asked: Set<string>;
  close(): Promise<void>;
}

const WHOLE_TILE = [
  [0, 0],
  [4096, 0],
  [4096, 4096],
  [0, 4096],
] as const;

const tile = vectorTile([
  { name: "earth", properties: { kind: "earth" }, shape: { kind: "polygon", ring: WHOLE_TILE } },
  { name: "places", properties: { name: "Operatörens ort" }, shape: { kind: "point", at: [3300, 2300] } },
]);

const styleOf = (origin: string) => ({
  version: 8,
  sources: {
    own: {
      type: "vector",
      tiles: [`${origin}/{z}/{x}/{y}.mvt`],
      maxzoom: 4,
      attribution: "© Operatörens stil",
    },
  },
  layers: [
    { id: "bottom", type: "background", paint: { "background-color": "#204060" } },
    { id: "earth", type: "fill", source: "own", "source-layer": "earth", paint: { "fill-color": "#80a040" } },
  ],
});

/** Starts a host of tiles: a style with loose tiles at /style.json, a PMTiles archive at /karta.pmtiles. */
export async function openTileHost(): Promise<TileHost> {
  const archive = pmtilesArchive({
    tile,
    maxZoom: 4,
    attribution: "© Operatörens arkiv",
    layers: ["earth", "landuse", "water", "roads", "boundaries", "places"],
  });
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://tiles").pathname;
    asked.add(path);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    if (path === "/karta.pmtiles") sendRange(archive, request.headers.range, response);
    else if (path === "/style.json") response.end(JSON.stringify(styleOf(origin)));
    else if (path.endsWith(".mvt")) response.end(tile);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  return {
    host,
    styleUrl: `${origin}/style.json`,
    pmtilesUrl: `${origin}/karta.pmtiles`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendRange(bytes: Buffer, range: string | undefined, response: ServerResponse): void {
  const [, first = "0", last = ""] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  const start = Number(first);
  const end = Math.min(last === "" ? bytes.length - 1 : Number(last), bytes.length - 1);
  response.writeHead(range === undefined ? 200 : 206, {
    "Content-Type": "application/octet-stream",
    "Content-Range": `bytes ${start}-${end}/${bytes.length}`,
  });
  response.end(bytes.subarray(start, end + 1));
}
