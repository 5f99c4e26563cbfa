import { afterAll, expect, it } from "vitest";
import { describeInBrowser } from "../helpers/browser.ts";
import { openTileHost, type TileHost } from "../helpers/tile-host.ts";

const hosts: TileHost[] = [];
/** The small overview is drawn after our land, whatever the ground of the map. */
const OVERVIEW = new Set(["/basemap/land.geojson", "/basemap/lakes.geojson"]);

async function operatorsMap(setting: "BASEMAP_STYLE_URL" | "BASEMAP_PMTILES") {
  const tiles = await openTileHost();
  hosts.push(tiles);
  const url = setting === "BASEMAP_PMTILES" ? tiles.pmtilesUrl : tiles.styleUrl;
  return { settings: { [setting]: url }, allowedHosts: [tiles.host] };
}

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
});

describeInBrowser(
  "an operator's PMTiles archive",
  (journey) => {
    it("is drawn in place of our basemap, and its host is the only other one that is asked", async () => {
      const { page, open, signIn, shoot } = journey();
      const ours: string[] = [];
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith("/basemap/") && !OVERVIEW.has(pathname)) ours.push(pathname);
      });
      await signIn("analyst");
      await open("/");
      await page.locator(".maplibregl-canvas").waitFor();
      await page.getByText("Operatörens arkiv").waitFor();
      await page.waitForLoadState("networkidle");
      await shoot("operatörens arkiv");
      expect(hosts[0]?.asked).toContain("/karta.pmtiles");
      expect(ours).toEqual([]);
    });
  },
  { isMapDrawn: true, server: () => operatorsMap("BASEMAP_PMTILES") },
);

describeInBrowser(
  "an operator's style",
  (journey) => {
    it("is drawn in place of our basemap with our layers on it", async () => {
      const { page, open, signIn, shoot, server } = journey();
      const answer = await server.asNobody("/");
      const { origin } = new URL(hosts.at(-1)?.styleUrl ?? "");
      expect(answer.headers.get("content-security-policy")).toContain(`connect-src 'self' ${origin}`);
      await signIn("analyst");
      await open("/");
      await page.locator(".maplibregl-canvas").waitFor();
      await page.getByText("Operatörens stil").waitFor();
      await page.waitForLoadState("networkidle");
      await shoot("operatörens stil");
      expect([...(hosts.at(-1)?.asked ?? [])].some((path) => path.endsWith(".mvt"))).toBe(true);
    });
  },
  { isMapDrawn: true, server: () => operatorsMap("BASEMAP_STYLE_URL") },
);
